//! What is written is read again, unchanged.

use ayumi::bundle::{Envelope, canonical, hash, heading, read, read_canonical, write};
use proptest::prelude::*;
use serde_json::Value;

use super::arbitrary::plans;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_bundle_gives_the_plan_back(plan in plans()) {
        let reading = read(write(&plan, &Envelope::of(&plan)).as_bytes()).expect("readable");
        prop_assert_eq!(&reading.plan, &plan);
        prop_assert_eq!(hash(&reading.plan), hash(&plan));
        prop_assert!(reading.intact && !reading.newer);
        prop_assert_eq!(reading.problems, vec![]);
        prop_assert_eq!(reading.set_aside, vec![]);
        prop_assert_eq!(reading.envelope, Envelope::of(&plan));
    }

    #[test]
    fn what_a_file_says_of_itself_is_read_without_its_tables(
        plan in plans(), office in ".{0,9}", ancestors in proptest::collection::vec("[0-9a-f]{64}", 0..4)
    ) {
        let envelope = Envelope { office, ancestors, revision: 3, ..Envelope::of(&plan) };
        let text = write(&plan, &envelope);
        let reading = read(text.as_bytes()).expect("readable");
        prop_assert_eq!(heading(&text), Some((reading.envelope, hash(&plan))));
    }

    #[test]
    fn the_canonical_text_gives_the_plan_back(plan in plans()) {
        let text = canonical(&plan);
        let reading = read_canonical(&text).expect("readable");
        prop_assert_eq!(&reading.plan, &plan);
        prop_assert!(reading.intact);
        prop_assert_eq!(canonical(&reading.plan), text);
    }

    #[test]
    fn the_hash_is_that_of_the_content_alone(plan in plans(), office in ".{0,5}") {
        let envelope = Envelope { office, revision: 9, ..Envelope::of(&plan) };
        let bundle: Value = serde_json::from_str(&write(&plan, &envelope)).expect("JSON");
        prop_assert_eq!(&bundle["sha256"], &Value::from(hash(&plan)));
        prop_assert_eq!(bundle["tables"].to_string(), canonical(&plan));
    }
}
