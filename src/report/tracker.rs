//! Who has been sent what, and who has replied (回答の状況).
