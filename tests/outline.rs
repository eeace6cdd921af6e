//! The outline: numbers as the documents print them, and moves that do what was asked.
#![allow(clippy::unwrap_used, reason = "a test may end at once")]

mod support;

use std::collections::BTreeSet;

use ayumi::edit::change;
use ayumi::edit::outline::{
    EntryId, MoveError, add_node, children, cross_list, indent, move_to, outdent, remove, shift,
    split,
};
use ayumi::plan::initiative::Initiative;
use ayumi::plan::listing::Outline;
use ayumi::plan::outline::NodeRole;
use ayumi::plan::{Id, Key, Plan, Position};
use proptest::prelude::*;
use support::drawing::check_outline;
use support::{applied, arbitrary_plan, gestures, initiative, listing, node, plan};

/// Four levels as in the progress sheet family; the third only under the first strategy.
fn honjo() -> Plan {
    plan(
        "
        level 戦略 １
        level 分野 （１）
        level 重点項目 ①
        level 項目 ①

        市民の生活を支える仕組みづくり
          相談支援の仕組みづくり
            包括的な相談支援体制の構築
              相談支援機能の強化
                + 窓口
                + 訪問
              - 個別相談窓口の再構築
              - 個別ニーズ対応の拡充
            福祉窓口の多チャンネル化
              - 周知と利用の促進
        計画推進体制の発展・強化
          x 欠番
          社会福祉協議会の機能強化
            - 事務局の体制強化
            相談支援機能の強化（再掲） @4
              *+ 窓口
              *+ 訪問
            - 社協会員の増強
          地域福祉財源の確保
            - 会費、寄附金の確保
        ",
    )
}

#[test]
fn numbers_restart_under_each_parent_and_keep_a_gap() {
    check_outline(
        &honjo(),
        "
        １ 市民の生活を支える仕組みづくり
          （１） 相談支援の仕組みづくり
            ① 包括的な相談支援体制の構築
              ① 相談支援機能の強化
                （１） 窓口
                （２） 訪問
              ② 個別相談窓口の再構築
              ③ 個別ニーズ対応の拡充
            ② 福祉窓口の多チャンネル化
              ① 周知と利用の促進
        ２ 計画推進体制の発展・強化
          （１） 欠番
          （２） 社会福祉協議会の機能強化
            ① 事務局の体制強化
            ② 相談支援機能の強化（再掲）
              （１） 窓口 *
              （２） 訪問 *
            ③ 社協会員の増強
          （３） 地域福祉財源の確保
            ① 会費、寄附金の確保
        ",
    );
}

#[test]
fn a_part_has_the_number_of_its_item_and_its_own() {
    let plan = honjo();
    let outline = Outline::of(&plan);
    let listings = outline.listings();
    let printed: Vec<_> = listings
        .iter()
        .map(|listing| {
            (
                listing.page,
                listing.number.as_str(),
                listing.part.as_str(),
                listing.title(),
            )
        })
        .collect();
    assert_eq!(
        printed,
        [
            (1, "①", "（１）", "窓口"),
            (2, "①", "（２）", "訪問"),
            (3, "②", "", "個別相談窓口の再構築"),
            (4, "③", "", "個別ニーズ対応の拡充"),
            (5, "①", "", "周知と利用の促進"),
            (6, "①", "", "事務局の体制強化"),
            (7, "②", "（１）", "窓口"),
            (8, "②", "（２）", "訪問"),
            (9, "③", "", "社協会員の増強"),
            (10, "①", "", "会費、寄附金の確保"),
        ]
    );
    let home = &outline.homes()[&initiative(&plan, "窓口")];
    assert_eq!(home.page, 1);
    assert_eq!(
        home.item().map(|item| item.title.as_str()),
        Some("相談支援機能の強化")
    );
}

#[test]
fn numbers_run_on_across_parents_where_the_level_says_so() {
    let plan = plan(
        "
        level 重点項目
        level 強化項目 ① runs on
        level 具体的な取り組み ○

        事業
          小地域福祉活動の推進・強化
            - 地域拠点の設置
          地域ニーズへの対応
            - 見守り活動の体制づくり
        組織
          組織体制の強化
          知名度の向上
        財政
          財務管理・経営管理体制の強化
            財源確保に向けた取り組み
              - 会員の増強
            - 収支バランスの適正化
          行政との連携の強化
        ",
    );
    check_outline(
        &plan,
        "
        事業
          ① 小地域福祉活動の推進・強化
            ○ 地域拠点の設置
          ② 地域ニーズへの対応
            ○ 見守り活動の体制づくり
        組織
          ③ 組織体制の強化
          ④ 知名度の向上
        財政
          ⑤ 財務管理・経営管理体制の強化
            ○ 財源確保に向けた取り組み
              ○ 会員の増強
            ○ 収支バランスの適正化
          ⑥ 行政との連携の強化
        ",
    );
}

#[test]
fn prose_and_examples_take_no_number_only_the_sign_of_their_level() {
    let plan = plan(
        "
        level 章 １
        level 節 (1)
        level 事業 ①
        level 例 ○

        ~ はじめに
        取り巻く状況
        個別事業
          ~ この章の読み方
          協議・情報交換等
            - 会長会
            - 連絡会 [①’]
            - 検討会
          モデル的取組み
            モデル事業
              ? テーマ例
              - 実践
        ",
    );
    check_outline(
        &plan,
        "
        はじめに
        １ 取り巻く状況
        ２ 個別事業
          この章の読み方
          (1) 協議・情報交換等
            ○ 会長会
            ①’ 連絡会
            ○ 検討会
          (2) モデル的取組み
            ① モデル事業
              ○ テーマ例
              ○ 実践
        ",
    );
}

#[test]
fn prose_inside_an_item_takes_no_number_from_its_parts() {
    let plan = plan(
        "
        level 項目 ①
        相談支援機能の強化
          ~ 二つに分けて評価する
          + 窓口
          ~ 訪問は令和三年度から
          + 訪問
        ",
    );
    check_outline(
        &plan,
        "
        ① 相談支援機能の強化
          二つに分けて評価する
          （１） 窓口
          訪問は令和三年度から
          （２） 訪問
        ",
    );
}

fn small() -> Plan {
    plan(
        "
        level 柱 １
        level 分野 （１）
        level 取組 ①

        つながり
          地域
            - サロン
            - 見守り
          学び
            - 福祉教育
            * サロン
        支え
          - 相談
        ",
    )
}

#[test]
fn an_entry_moves_up_and_down_among_its_siblings() {
    let plan = small();
    let entry = EntryId::Listing(listing(&plan, "地域", "見守り"));
    let up = applied(&plan, shift(&plan, entry, -1).unwrap());
    check_outline(
        &up,
        "
        １ つながり
          （１） 地域
            ① 見守り
            ② サロン
          （２） 学び
            ① 福祉教育
            ② サロン *
        ２ 支え
          ① 相談
        ",
    );
    assert_eq!(shift(&up, entry, -1), Err(MoveError::AtTheEnd));
    let down = applied(&up, shift(&up, entry, 1).unwrap());
    assert_eq!(support::draw(&down), support::draw(&plan));
    assert_eq!(shift(&down, entry, 1), Err(MoveError::AtTheEnd));
}

#[test]
fn siblings_that_share_a_place_can_still_be_told_apart() {
    let plan = small();
    // Two offices put entries in the same place, and a merge brought them together.
    let edits = ["つながり", "支え"].map(|title| {
        change(&plan, node(&plan, title), |node| {
            node.position = Position::nth(0);
        })
    });
    let mut plan = applied(&plan, edits.concat());
    let id = Id::new("zz").unwrap();
    plan = applied(&plan, add_node(&plan, id, None, "最後"));
    let entry = EntryId::Node(id);
    let order = |plan: &Plan| -> Vec<EntryId> {
        children(plan, None)
            .into_iter()
            .map(|(entry, _)| entry)
            .collect()
    };
    for place in [1, 0, 1, 2] {
        plan = applied(&plan, move_to(&plan, entry, None, place).unwrap());
        assert_eq!(order(&plan)[place], entry);
    }
}

#[test]
fn indent_and_outdent_carry_what_is_below_and_its_levels() {
    let plan = small();
    let supports = node(&plan, "支え");
    let inside = applied(&plan, indent(&plan, EntryId::Node(supports)).unwrap());
    check_outline(
        &inside,
        "
        １ つながり
          （１） 地域
            ① サロン
            ② 見守り
          （２） 学び
            ① 福祉教育
            ② サロン *
          （３） 支え
            ① 相談
        ",
    );
    let outside = applied(&inside, outdent(&inside, EntryId::Node(supports)).unwrap());
    assert_eq!(support::draw(&outside), support::draw(&plan));
    assert_eq!(
        outdent(&plan, EntryId::Node(supports)),
        Err(MoveError::NoPlace)
    );
    let first = EntryId::Node(node(&plan, "つながり"));
    assert_eq!(indent(&plan, first), Err(MoveError::NoPlace));
    let outermost = EntryId::Listing(listing(&plan, "支え", "相談"));
    assert_eq!(outdent(&plan, outermost), Err(MoveError::ListingNeedsNode));
    let into_itself = move_to(&plan, first, Some(node(&plan, "学び")), 0);
    assert_eq!(into_itself, Err(MoveError::UnderItself));
}

#[test]
fn an_item_with_parts_stays_an_item_wherever_it_moves() {
    let plan = honjo();
    let item = node(&plan, "相談支援機能の強化");
    let area = node(&plan, "地域福祉財源の確保");
    let moved = applied(
        &plan,
        move_to(&plan, EntryId::Node(item), Some(area), 9).unwrap(),
    );
    let outline = Outline::of(&moved);
    assert_eq!(outline.number_of(item), "②");
    assert_eq!(moved.get(item).unwrap().level, Id::new("l4"));
}

#[test]
fn a_listing_is_not_put_where_the_initiative_stands_already() {
    let plan = small();
    let again = EntryId::Listing(listing(&plan, "学び", "サロン"));
    let area = Some(node(&plan, "地域"));
    assert_eq!(move_to(&plan, again, area, 0), Err(MoveError::ListedThere));
    let salon = initiative(&plan, "サロン");
    let id = Id::new("new").unwrap();
    assert_eq!(
        cross_list(&plan, id, salon, node(&plan, "地域")),
        Err(MoveError::ListedThere)
    );
    let listed = applied(
        &plan,
        cross_list(&plan, id, salon, node(&plan, "支え")).unwrap(),
    );
    assert!(listed.get(id).unwrap().cross_listed);
}

#[test]
fn splitting_gives_an_item_of_two_parts_in_the_same_place() {
    let plan = small();
    let [item, second, third] = ["item", "second", "third"].map(|id| Key::new(id).unwrap());
    let salon = listing(&plan, "地域", "サロン");
    let edits = split(&plan, salon, item.into(), second.into(), third.into());
    let parted = applied(&plan, edits);
    let expected = "
        １ つながり
          （１） 地域
            ① サロン
              （１） サロン
              （２） サロン
            ② 見守り
          （２） 学び
            ① 福祉教育
            ② サロン *
        ２ 支え
          ① 相談
        ";
    check_outline(&parted, expected);
    let [one, more] = ["one", "more"].map(|id| Key::new(id).unwrap());
    let third = split(
        &parted,
        salon,
        Key::new("unused").unwrap().into(),
        one.into(),
        more.into(),
    );
    let parted = applied(&parted, third);
    assert_eq!(Outline::of(&parted).listings()[2].part, "（３）");
}

#[test]
fn a_split_item_is_named_as_it_was_listed_and_all_parts_have_its_sections() {
    use ayumi::plan::vocabulary::Section;
    let plan = small();
    let salon = listing(&plan, "地域", "サロン");
    let section: Id<Section> = Id::new("s1").unwrap();
    let mut edits = vec![ayumi::edit::add(Section {
        id: section,
        ..Section::default()
    })];
    edits.extend(change(&plan, salon, |row| {
        row.listed_title = "ふれあいサロン".into();
    }));
    edits.extend(change(&plan, initiative(&plan, "サロン"), |row| {
        row.sections = vec![section];
    }));
    let mut plan = applied(&plan, edits);
    for round in 0..2 {
        let [item, second, place] =
            ["item", "second", "place"].map(|id| Key::new(&format!("{id}{round}")).unwrap());
        plan = applied(
            &plan,
            split(&plan, salon, item.into(), second.into(), place.into()),
        );
        let second = plan.get::<Initiative>(second.into()).unwrap();
        assert_eq!(second.sections, [section]);
    }
    assert_eq!(node(&plan, "ふれあいサロン").key().as_str(), "item0");
}

#[test]
fn an_initiative_listed_elsewhere_survives_and_has_its_home_there() {
    let plan = small();
    let area = EntryId::Node(node(&plan, "地域"));
    let after = applied(&plan, remove(&plan, area).unwrap());
    check_outline(
        &after,
        "
        １ つながり
          （１） 学び
            ① 福祉教育
            ② サロン
        ２ 支え
          ① 相談
        ",
    );
    assert!(after.initiatives.iter().all(|row| row.title != "見守り"));
}

#[test]
fn a_very_deep_outline_is_walked_to_its_end() {
    use ayumi::edit::{Edit, add};
    use ayumi::plan::outline::OutlineNode;
    let id = |depth: usize| Id::<OutlineNode>::new(&format!("deep{depth:06}")).unwrap();
    let edits: Vec<Edit> = (0..1_000)
        .map(|depth| {
            add(OutlineNode {
                id: id(depth),
                parent: depth.checked_sub(1).map(id),
                ..OutlineNode::default()
            })
        })
        .collect();
    let plan = applied(&small(), edits);
    let on_a_small_stack = std::thread::Builder::new().stack_size(64 * 1024);
    let lines = std::thread::scope(|scope| {
        let walk = || Outline::of(&plan).lines().len();
        on_a_small_stack.spawn_scoped(scope, walk).unwrap().join()
    });
    assert_eq!(lines.unwrap(), 1_009);
}

/// The initiatives that are listed, and how many homes each has.
fn homes(plan: &Plan) -> Vec<(Key, usize)> {
    let listed: BTreeSet<Key> = plan
        .placements
        .iter()
        .map(|row| row.initiative.key())
        .collect();
    let count = |key: &Key| {
        let own = plan
            .placements
            .iter()
            .filter(|row| row.initiative.key() == *key);
        own.filter(|row| !row.cross_listed).count()
    };
    listed.iter().map(|key| (*key, count(key))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_node_and_listing_has_one_line(start in arbitrary_plan(), gestures in gestures(15)) {
        let mut plan = Plan::clone(&start);
        for gesture in gestures {
            if let Ok((after, _)) = ayumi::edit::apply(&plan, gesture.edits(&plan)) {
                plan = after;
            }
        }
        let outline = Outline::of(&plan);
        prop_assert_eq!(outline.lines().len(), plan.nodes.len() + plan.placements.len());
        prop_assert_eq!(outline.listings().len(), plan.placements.len());
        let pages: Vec<usize> = outline.listings().iter().map(|listing| listing.page).collect();
        prop_assert_eq!(pages, (1..=plan.placements.len()).collect::<Vec<_>>());
    }

    #[test]
    fn an_entry_stands_where_it_was_moved(
        start in arbitrary_plan(),
        which in any::<prop::sample::Index>(),
        target in any::<prop::sample::Index>(),
        index in 0_usize..6,
    ) {
        let plan = Plan::clone(&start);
        let outline = Outline::of(&plan);
        prop_assume!(!outline.lines().is_empty());
        let entry = EntryId::of(which.get(outline.lines()).entry);
        let parent = match EntryId::of(target.get(outline.lines()).entry) {
            EntryId::Node(id) if index != 5 => Some(id),
            _ => None,
        };
        let Ok(edits) = move_to(&plan, entry, parent, index) else { return Ok(()) };
        let mut others: Vec<EntryId> = children(&plan, parent).into_iter().map(|(id, _)| id).collect();
        others.retain(|id| *id != entry);
        let after = applied(&plan, edits);
        let mut now: Vec<EntryId> = children(&after, parent).into_iter().map(|(id, _)| id).collect();
        prop_assert_eq!(now.iter().position(|id| *id == entry), Some(index.min(others.len())));
        now.retain(|id| *id != entry);
        prop_assert_eq!(now, others, "the others changed their order");
    }

    #[test]
    fn what_is_listed_has_one_home_after_a_removal(start in arbitrary_plan(), which in any::<prop::sample::Index>()) {
        let plan = Plan::clone(&start);
        let outline = Outline::of(&plan);
        prop_assume!(!outline.lines().is_empty());
        let had = homes(&plan);
        prop_assert!(had.iter().all(|(_, count)| *count == 1));
        let edits = remove(&plan, EntryId::of(which.get(outline.lines()).entry)).unwrap();
        let after = applied(&plan, edits);
        for (key, count) in homes(&after) {
            prop_assert_eq!(count, 1, "{} has {} homes", key, count);
        }
        for (key, _) in had {
            let is_listed = after.placements.iter().any(|row| row.initiative.key() == key);
            prop_assert_eq!(after.initiatives.iter().any(|row| row.id().key() == key), is_listed);
        }
    }

    #[test]
    fn roles_without_a_number_get_at_most_a_sign(start in arbitrary_plan()) {
        let outline = Outline::of(&start);
        for line in outline.lines() {
            if let ayumi::plan::listing::Entry::Node(node) = line.entry
                && matches!(node.role, NodeRole::Prose | NodeRole::Example)
            {
                let level = node.level.and_then(|level| start.get(level));
                let sign = level.and_then(|level| level.numbering.sign());
                let is_sign = sign == Some(line.number.as_str()) && node.number.is_empty();
                prop_assert!(line.number == node.number || is_sign, "{}", line.number);
            }
        }
    }
}

#[test]
fn nested_numbers_go_on_from_the_number_above() {
    let plan = plan(
        "
        level 基本目標 １
        level 施策 １－１
        level 取組 ①

        心を育む
          知り合う
          - あいさつ運動
          助け合う
        場をつくる
          つどう
        ",
    );
    check_outline(
        &plan,
        "
        １ 心を育む
          １－１ 知り合う
          ① あいさつ運動
          １－２ 助け合う
        ２ 場をつくる
          ２－１ つどう
        ",
    );
}

#[test]
fn half_width_brackets_hold_full_width_digits() {
    let plan = plan(
        "
        level 章 １
        level 節 (１)
        level 項目 ①

        重点課題
          人を育てる
          - 研修
          備える
        ",
    );
    check_outline(
        &plan,
        "
        １ 重点課題
          (１) 人を育てる
          ① 研修
          (２) 備える
        ",
    );
}
