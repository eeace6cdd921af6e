//! The cases that have a name.

#[test]
#[ignore = "tells what a seed does"]
fn tell() {
    use super::mailings::*;
    use ayumi::edit::difference;
    use ayumi::merge::merge;
    let seed: u64 = std::env::var("SEED").unwrap().parse().unwrap();
    let mailing = Mailing::of(seed, std::env::var("BOLD").is_ok());
    let show = |base: &ayumi::plan::Plan, plan: &ayumi::plan::Plan| {
        for edit in difference(base, plan) {
            if !MAIL.contains(&edit.table()) {
                println!("    {}", serde_json::to_string(&edit).unwrap());
            }
        }
    };
    println!("own");
    show(&mailing.base, &mailing.own);
    let mut replies = mailing.replies.clone();
    let chance = &mut ayumi_chance(seed ^ 2);
    for index in (1..replies.len()).rev() {
        replies.swap(index, chance.below(index + 1));
    }
    for reply in &replies {
        println!(
            "{} {} {} <- {}",
            reply.office,
            reply.made_at.0,
            &reply.hash[..6],
            reply.supersedes.get(..6).unwrap_or("")
        );
        show(&mailing.base, &reply.plan);
    }
    println!("together");
    let together = mailing.merged().plan;
    show(&mailing.own, &together);
    println!("  asked {:#?}", asked(&together));
    let mut plan = mailing.own.clone();
    for reply in &replies {
        let next = merge(&plan, std::slice::from_ref(reply), &secretariat()).plan;
        println!("then {}", &reply.hash[..6]);
        show(&plan, &next);
        plan = next;
    }
    println!("  asked {:#?}", asked(&plan));
}

fn ayumi_chance(seed: u64) -> super::support::plans::Chance {
    super::support::plans::Chance::of(seed)
}
