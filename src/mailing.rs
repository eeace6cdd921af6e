//! Mail between the secretariat and the sections: what each is asked for, the files of an issue,
//! the reply, and reading what came back.
//!
//! Pure: a file is text here, and whoever opens or saves one is at the edge.
