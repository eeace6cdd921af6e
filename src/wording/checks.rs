//! What findings and problems of a file say: the place and the remedy.
