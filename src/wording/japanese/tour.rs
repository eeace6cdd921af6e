//! The words of the walk through a sample (案内).

use crate::route::Page;

/// A step: the page, what it is called, and what is to be seen there.
#[derive(Debug, PartialEq, Eq)]
pub struct Step {
    /// The page.
    pub page: Page,
    /// What is done there.
    pub title: &'static str,
    /// What is to be seen, in two or three sentences.
    pub text: &'static str,
}

/// Begins.
pub const BEGIN: &str = "案内を見る";
/// Leaves it.
pub const LEAVE: &str = "案内をやめる";
/// The step before.
pub const BACK: &str = "前へ";
/// The next step.
pub const NEXT: &str = "次へ";
/// What comes at the end.
pub const MAKE_ONE: &str = "自分の計画をつくる";

/// The heading of a step.
pub fn heading(at: usize, count: usize, title: &str) -> String {
    format!("案内 {at}／{count}　{title}")
}

/// The steps in the order of the work.
pub const STEPS: &[Step] = &[
    Step {
        page: Page::Outline,
        title: "計画の組み立て",
        text: "目標の下に取組が並びます。行を選ぶと、右に担当や内容が出ます。見本なので、何を変えてもかまいません。「元に戻す」で戻せます。",
    },
    Step {
        page: Page::Sheets,
        title: "年度ごとの記録",
        text: "取組ごとに、毎年度一枚のシートがあります。名前を選ぶとシートが開き、取り組んだこと、成果、自己評価を書きます。書いたものは、そのつど保存されます。",
    },
    Step {
        page: Page::Dispatch,
        title: "係に頼む",
        text: "担当ごとに一つずつ、頼む分だけのファイルができます。メールに付けて送ると、係は同じ画面で書いて送り返します。",
    },
    Step {
        page: Page::Exchange,
        title: "受け取る、渡す",
        text: "返ってきたファイルはここで選びます。取り込む前に、何が変わるかが出ます。同じ欄に違うことが書かれていたら、並べて聞かれます。消えるものはありません。",
    },
    Step {
        page: Page::Grid,
        title: "全体の評価",
        text: "すべての取組と年度が一つの表になります。上の年度を選ぶと、その年度の件数に変わります。マスにカーソルを置いて記号のキーを押すと、その場で評価が入ります。",
    },
    Step {
        page: Page::Tally,
        title: "数える",
        text: "目標ごと、担当ごとに評価を数え、前年からの変わり方を出します。どの段階の評価を、どう数えたかが、表にいつも書いてあります。",
    },
    Step {
        page: Page::Summary,
        title: "一年をまとめる",
        text: "数字から下書きされた文を、自由に直せます。住民の意見や調査の結果も、ここに並びます。",
    },
    Step {
        page: Page::Review,
        title: "計画を振り返る",
        text: "達成したか、続けるかを取組ごとに決めます。残った課題は、次の計画につながります。",
    },
    Step {
        page: Page::Print,
        title: "紙にする",
        text: "入れるものを選ぶと、A4の仕上がりがそのまま出ます。Excelの帳票にもできます。",
    },
    Step {
        page: Page::Publish,
        title: "住民に知らせる",
        text: "見せる内容を選ぶと、ホームページに置ける一つのページができます。案内はここまでです。左の一覧から、どの画面も開けます。",
    },
];
