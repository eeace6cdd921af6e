//! Words of the page on what this copy is asked for, and handing it in (提出).
