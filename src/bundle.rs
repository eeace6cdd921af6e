//! Bundles: the one file format that offices mail to each other.
