//! What a merge left to be decided (確認が必要な点), to be looked at side by side.
