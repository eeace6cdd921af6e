//! Words of the page on what a merge left to be decided (確認が必要な点).
