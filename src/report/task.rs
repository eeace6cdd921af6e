//! What a section's copy is asked for, how far it is, and what is missing (提出).
