//! Sections, initiatives, what happened to them, and their schedules.

use anyhow::{Context as _, Result};
use ayumi::edit::{Edit, add};
use ayumi::plan::action::ScheduleBar;
use ayumi::plan::initiative::{ChangeKind, Initiative, InitiativeChange};
use ayumi::plan::vocabulary::Section;
use ayumi::plan::{Id, Position};

use super::tables::{BarRow, InitiativeRow, Tables};
use super::{id, year};

/// The edits that add them.
pub(super) fn edits(tables: &Tables) -> Result<Vec<Edit>> {
    let sections = Sections::of(tables);
    let mut edits = sections.edits()?;
    for row in &tables.initiatives {
        edits.push(initiative(row, &sections)?);
        edits.extend(renaming(row)?);
    }
    for (index, row) in tables.schedule.iter().enumerate() {
        let earlier = tables.schedule[..index].iter();
        let count = earlier
            .filter(|bar| bar.initiative == row.initiative)
            .count();
        edits.push(bar(row, count + 1)?);
    }
    Ok(edits)
}

/// The responsible sections by the order in which the initiatives first name them.
pub(super) struct Sections<'a>(Vec<&'a str>);

impl<'a> Sections<'a> {
    pub(super) fn of(tables: &'a Tables) -> Self {
        let mut names = Vec::new();
        for name in tables.initiatives.iter().flat_map(section_names) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        Self(names)
    }

    /// The id of the section of that name.
    pub(super) fn id(&self, name: &str) -> Result<Id<Section>> {
        let index = self.0.iter().position(|known| *known == name);
        let index = index.with_context(|| format!("no initiative has the section {name}"))?;
        id(&format!("section-{}", index + 1))
    }

    fn edits(&self) -> Result<Vec<Edit>> {
        let section = |(index, name): (usize, &&str)| {
            Ok(add(Section {
                id: self.id(name)?,
                position: Position::nth(index),
                name: (*name).to_owned(),
                ..Section::default()
            }))
        };
        self.0.iter().enumerate().map(section).collect()
    }
}

/// The names of an initiative's sections in their printed order.
pub(super) fn section_names(row: &InitiativeRow) -> impl Iterator<Item = &str> {
    row.sections.split('；').filter(|name| !name.is_empty())
}

fn initiative(row: &InitiativeRow, sections: &Sections<'_>) -> Result<Edit> {
    Ok(add(Initiative {
        id: id(&row.key)?,
        title: without_part(&row.title).to_owned(),
        sections: section_names(row)
            .map(|name| sections.id(name))
            .collect::<Result<_>>()?,
        overview: row.overview.clone(),
        ..Initiative::default()
    }))
}

/// A title without the number of its part, which is computed from the listing: … （１）, … （1）.
pub(super) fn without_part(title: &str) -> &str {
    let digit = |c: char| c.is_ascii_digit() || ('０'..='９').contains(&c);
    title
        .strip_suffix(['）', ')'])
        .map(|rest| (rest, rest.trim_end_matches(digit)))
        .filter(|(rest, before)| rest.len() > before.len())
        .and_then(|(_, before)| before.strip_suffix(['（', '(']))
        .map_or(title, str::trim_end)
}

fn renaming(row: &InitiativeRow) -> Result<Option<Edit>> {
    let Some(renamed) = row.renamed_year else {
        return Ok(None);
    };
    Ok(Some(add(InitiativeChange {
        id: id(&format!("{}-renamed", row.key))?,
        initiative: id(&row.key)?,
        kind: ChangeKind::Renamed,
        year: Some(year(renamed)?),
        former_title: row.former_title.clone(),
        reason: row.renamed_reason.clone(),
        decided_by: row.renamed_decided_by.clone(),
        ..InitiativeChange::default()
    })))
}

fn bar(row: &BarRow, count: usize) -> Result<Edit> {
    Ok(add(ScheduleBar {
        id: id(&format!("{}-bar-{count}", row.initiative))?,
        initiative: id(&row.initiative)?,
        track: row.lane.saturating_sub(1),
        from: year(row.from_year)?,
        to: year(row.to_year)?,
        label: row.label.clone(),
        note: row.note.clone(),
        ..ScheduleBar::default()
    }))
}

#[cfg(test)]
mod tests {
    use super::without_part;

    #[test]
    fn a_title_loses_its_part_and_nothing_else() {
        for (title, expected) in [
            ("相談支援の整備（１）", "相談支援の整備"),
            ("情報提供体制づくり（2）", "情報提供体制づくり"),
            ("情報提供体制づくり (2)", "情報提供体制づくり"),
            ("講座の開催（年１回）", "講座の開催（年１回）"),
            ("講座の開催（）", "講座の開催（）"),
            ("プラン２１", "プラン２１"),
        ] {
            assert_eq!(without_part(title), expected);
        }
    }
}
