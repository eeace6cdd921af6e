//! Words of the page on who has replied, and taking replies in (回答).
