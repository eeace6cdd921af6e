//! Names of actions as the change log and undo show them, and why an edit is refused.

use crate::edit::EditError;

/// Said when something is to be changed while the plan can only be looked at.
pub const READ_ONLY: &str =
    "この計画はいま見るだけです。書き換えるには、画面の上の案内にしたがってください。";

/// Says why an edit was refused, and what to do.
pub fn refused(error: &EditError) -> String {
    match error {
        EditError::NotThere(..) => "書き換える相手が見つかりません。ほかの画面で削除されたかもしれません。画面を開き直してください。",
        EditError::AlreadyThere(..) => "同じものがすでにあります。画面を開き直してください。",
        EditError::Unfit(..) => "その欄には入れられない内容です。書き直してください。",
        EditError::Dangling { .. } => "ほかで使われているため、この操作はできません。使っているところを先に変えてください。",
        EditError::Cycle(_) => "自分の中には移せません。別の場所を選んでください。",
        EditError::SlotTaken(..) => "同じ場所にはもう記入があります。画面を開き直して、そちらを直してください。",
        EditError::TwoHomes(_) => "この取組の本来の掲載場所はもうあります。再掲として加えてください。",
        EditError::RatingSubject(_) => "何に対する評価かが決まっていません。シートを開いて入力してください。",
        EditError::Header => "計画の名前や期間の記録がないため、この操作はできません。",
    }
    .to_owned()
}
