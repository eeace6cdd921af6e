//! Words of the page on one file of everything this browser keeps (控え), and bringing it back.
