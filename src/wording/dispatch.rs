//! Words of the page on issuing sheets to the sections (発行).
