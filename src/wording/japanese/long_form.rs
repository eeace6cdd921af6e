//! What the tables and columns of the long form mean (項目定義).

use crate::report::long_form::LongTable;

/// What a table holds, and what one row of it is.
pub fn table(table: LongTable) -> &'static str {
    match table {
        LongTable::Files => "読んだファイル：1行が1ファイル",
        LongTable::Plans => "計画：1行が1計画",
        LongTable::Nodes => "体系の項目：1行が1項目",
        LongTable::Initiatives => "取組：1行が1取組",
        LongTable::Labels => "取組の担当・実施主体・種別・印：1行がその一つ",
        LongTable::Listings => "掲載：1行が体系での1掲載（再掲も1行）",
        LongTable::ListingNodes => "掲載の上にある体系の項目：1行が1掲載×1項目",
        LongTable::Sheets => "進捗管理シート：1行が1取組×1年度",
        LongTable::SheetBlocks => "シートのうち他の担当が書く欄：1行が1シート×1担当",
        LongTable::Ratings => "評価：1行が1取組（または項目）×1年度×段階×観点×評価者",
        LongTable::IndicatorValues => "指標の値：1行が1指標×種類×1年度×内訳",
        LongTable::Reviews => "計画の総括：1行が1総括×1取組（または項目）",
        LongTable::Issues => "課題：1行が1課題",
        LongTable::Tallies => "公表済みの集計：1行が1年度×区分×評価",
    }
}

/// What a column holds. A year's second column is the same year by its era.
pub fn column(table: LongTable, name: &str) -> &'static str {
    of_table(table, name).unwrap_or_else(|| of_any(name))
}

/// Columns that mean something of their own in one table.
fn of_table(table: LongTable, name: &str) -> Option<&'static str> {
    Some(match (table, name) {
        (LongTable::Files, "kind") => {
            "ファイルの種類（plan 計画、issue 発行、reply 回答、backup 控え）"
        }
        (LongTable::Files, "reason") => "読めなかった理由",
        (LongTable::Nodes, "reason") => "計画にない理由、または空である理由",
        (LongTable::Nodes, "text") => "項目の本文",
        (LongTable::Issues, "text") => "課題の文",
        (LongTable::Reviews, "text") => "取り組み内容",
        (LongTable::Reviews, "year") => "総括をした年度（始まる年の西暦）",
        (LongTable::Initiatives, "remarks") => "取組の備考",
        (LongTable::IndicatorValues, "at") => "値を記録した時刻",
        (LongTable::Nodes | LongTable::ListingNodes, "depth") => "深さ（いちばん外が1）",
        (LongTable::Listings, "number") => "この掲載での番号",
        (LongTable::Listings, "page") => "この掲載のシートの頁",
        _ => return None,
    })
}

fn of_any(name: &str) -> &'static str {
    plans_and_files(name)
        .or_else(|| outline(name))
        .or_else(|| initiatives(name))
        .or_else(|| years(name))
        .or_else(|| values(name))
        .unwrap_or_default()
}

fn plans_and_files(name: &str) -> Option<&'static str> {
    Some(match name {
        "file" => "読んだファイル（フォルダーからの道すじ）",
        "plan_id" => "計画の ID",
        "organisation" => "団体の名前",
        "plan" => "計画の名称",
        "family" => {
            "計画の型（progress_sheets、yearly_summary、action_plan、final_review、annual_plan）"
        }
        "readable" => "計画を読めたか",
        "office" => "ファイルをつくった課",
        "made_at" => "ファイルをつくった時刻（その端末の時計）",
        "revision" => "計画の版",
        "content_hash" => "内容の指紋（同じなら内容が同じ）",
        "intact" => "書かれたときのままか",
        "newer" => "新しい版の形式か",
        "set_aside" => "読めずに除いた記録の数",
        "first_year" => "計画期間の初年度（始まる年の西暦）",
        "first_year_era" => "計画期間の初年度（和暦）",
        "last_year" => "当初の最終年度（始まる年の西暦）",
        "last_year_era" => "当初の最終年度（和暦）",
        "extended_to" => "延長を含む最終年度（始まる年の西暦）",
        "extended_to_era" => "延長を含む最終年度（和暦）",
        "rated_only" => "シートは評価だけか",
        "notice" => "データについての注意（見本である、など）",
        _ => return None,
    })
}

fn outline(name: &str) -> Option<&'static str> {
    Some(match name {
        "node_id" => "体系の項目の ID",
        "node_number" => "体系の項目の番号",
        "node" => "体系の項目の名称",
        "node_order" => "計画のなかでの順番",
        "parent_id" => "ひとつ上の項目の ID",
        "level_order" => "階層の順番（いちばん外が1）",
        "level" => "階層の呼び名",
        "role" => "項目の役割（heading 見出し、prose 本文、example 例、omitted 欠番）",
        "path" => "上からの項目の名称（「 > 」で区切る）",
        "listing_id" => "掲載の ID",
        "listed_title" => "この掲載での名称",
        "cross_listed" => "再掲か",
        "issue_id" => "課題の ID",
        _ => return None,
    })
}

fn initiatives(name: &str) -> Option<&'static str> {
    Some(match name {
        "initiative_id" => "取組の ID",
        "initiative" => "取組の名称",
        "number" => "取組の番号（再掲でない掲載のもの）",
        "part" => "取組の部分の番号（１）（２）",
        "page" => "シートの頁（再掲でない掲載のもの）",
        "sections" => "担当（「;」で区切る。一つずつは labels に）",
        "actors" => "実施主体（「;」で区切る。一つずつは labels に）",
        "funding_types" => "種別（「;」で区切る。一つずつは labels に）",
        "marks" => "計画の印（「;」で区切る。一つずつは labels に）",
        "listings" => "掲載の数（再掲を含む）",
        "starts" => "計画の途中から始まる年度（始まる年の西暦）",
        "starts_era" => "計画の途中から始まる年度（和暦）",
        "last_sheet_year" => "シートをつくる最後の年度（始まる年の西暦）",
        "last_sheet_year_era" => "シートをつくる最後の年度（和暦）",
        "retirement_reason" => "その後はシートをつくらない理由",
        "overview" => "概要",
        "current_issues" => "現状と課題",
        "direction" => "基本的な方向性",
        "responses" => "具体的な対応（1行に一つ）",
        "dimension" => "分け方（section 担当、actor 実施主体、funding_type 種別、mark 印）",
        "label_order" => "その取組のなかでの順番",
        "label_id" => "担当などの ID",
        "label" => "担当などの名前",
        _ => return None,
    })
}

fn years(name: &str) -> Option<&'static str> {
    Some(match name {
        "year" => "年度（始まる年の西暦）",
        "year_era" => "年度（和暦）",
        "sheet_id" => "シートの ID",
        "state" => "記入の状態（blank 未入力、started 入力中、complete 記入済）",
        "missing" => "足りないもの（activity、outcome、policy、rating、reason を「;」で区切る）",
        "activity" => "具体的な取組内容",
        "outcome" => "成果",
        "policy" => "今後の方針",
        "remarks" => "備考",
        "omitted_because" => "空である理由",
        "section_id" => "担当の ID",
        "section" => "担当の名前",
        "actor" => "実施主体の名前",
        "rating_id" => "評価の記録の ID",
        "stage_id" => "評価の段階の ID",
        "stage_order" => "評価の段階の順番（はじめが1）",
        "stage" => "評価の段階の名前",
        "stage_assessor" => {
            "だれの評価か（section 担当、secretariat 事務局、committee 委員会など）"
        }
        "criterion" => "評価の観点",
        "assessor" => "評価者（役割）",
        "grade_id" => "評価区分のなかの評価の ID",
        "grade" => "評価の記号（意味は計画ごとに違う）",
        "grade_label" => "評価のことば",
        "grade_order" => "評価区分のなかの順番（はじめが1）",
        "grade_count" => "評価区分の評価の数",
        "grade_rank" => "順位（いちばんよいものが1。順のないものは空）",
        "grade_achieved" => "達成と数えるか（計画が決めていなければ空）",
        "grade_continues" => "続けるものか（計画が決めていなければ空）",
        "scale" => "評価区分の名前",
        "not_rated_because" => "評価しない理由（0ではない）",
        "reason" => "評価の理由",
        "at" => "評価した時刻",
        "review_id" => "総括の ID",
        "review_kind" => "総括の種類（midterm 中間、final 最終）",
        "text_after_extension" => "延長後の取り組み",
        "count" => "件数",
        _ => return None,
    })
}

fn values(name: &str) -> Option<&'static str> {
    Some(match name {
        "action_id" => "実施内容の ID（指標がその一つのものであるとき）",
        "indicator_id" => "指標の ID",
        "indicator" => "指標の名称",
        "better" => "どちらがよいか（higher 大きいほど、lower 小さいほど、neither どちらでもない）",
        "counting" => "単年か累計か（of_the_year 単年、cumulative 累計）",
        "final_target_year" => "最終目標の年度（始まる年の西暦）",
        "final_target_year_era" => "最終目標の年度（和暦）",
        "same_as" => "同じ数値である指標の ID",
        "value_id" => "値の ID",
        "kind" => {
            "値の種類（baseline 基準値、target 当初の目標、revised_target 見直した目標、actual 実績）"
        }
        "population_order" => "内訳の順番（はじめが1）",
        "population" => "内訳の名前（会員、世帯など）",
        "revision" => "目標の見直しの回数目（見直しでなければ0）",
        "as_printed" => "値（書かれたまま）",
        "when_as_printed" => "基準値の時点（書かれたまま）",
        "reading" => {
            "値の読み取り（blank 空、figure 数、pair 数と内数、change 増減、relative 割合など、direction 方向だけ、qualitative ことば、deferred 次の計画による、decided_elsewhere ほかで決まる、not_yet 後日公表、doubtful 確かでない）"
        }
        "value" => "数（一つの数と読めたときだけ）",
        "lower" => "数の下の端（一つの数ならその数）",
        "upper" => "数の上の端（一つの数ならその数）",
        "of_which" => "かっこのなかの内数",
        "change_by" => "増減の大きさ",
        "unit" => "単位（書かれたまま）",
        "base_unit" => "単位（倍数をのぞき、書き方をそろえたもの。千円なら円）",
        "unit_factor" => "倍数（千円なら1000。value に掛けると base_unit の数になる）",
        "per" => "何あたりか（year 年、month 月、week 週、day 日）",
        "not_yet" => "後日公表か",
        "note" => "注",
        "revised_on" => "目標を見直した日",
        "revised_because" => "目標を見直した理由",
        "revised_by" => "目標の見直しを決めたところ",
        _ => return None,
    })
}
