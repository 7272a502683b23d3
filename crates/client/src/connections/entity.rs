//! The page of an entity: its messages, offices and routes, and what stands beside it.

use std::collections::BTreeMap;

use aircop_api::{EdgeView, EntityRef, EntityView, ErrorCode, MessageRow, NodeView};
use aircop_archive as archive;
use aircop_message::{Timestamp, shown};

use super::entity_ref;
use crate::desk::State;
use crate::error::{ClientError, Outcome};

/// Offices and routes that are counted on the page at most.
const MOST: usize = 12;

impl State {
    /// The page; [`ErrorCode::UnknownEntity`] when no message here mentions it.
    pub(super) fn entity_page(
        &self,
        entity: &EntityRef,
        exercise: bool,
        now: Timestamp,
    ) -> Outcome<EntityView> {
        let key = archive::EntityKey {
            kind: entity.kind,
            key: entity.key.clone(),
        };
        let network = self.archive.network(&key, exercise);
        let network = network?.ok_or_else(|| ClientError::new(ErrorCode::UnknownEntity))?;
        let rows: Vec<&archive::MessageRow> = network.messages.iter().collect();
        let messages: Vec<MessageRow> = self.plain_rows(&rows, now)?;
        let nodes: Vec<NodeView> = network
            .nodes
            .iter()
            .map(|node| NodeView {
                entity: entity_ref(&node.key),
                text: shown(&node.text),
                steps: node.steps,
            })
            .collect();
        let place = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Ok(EntityView {
            entity: entity.clone(),
            text: nodes
                .first()
                .map(|node| node.text.clone())
                .unwrap_or_default(),
            offices: counted(messages.iter().map(|row| row.from.name.clone())),
            routes: counted(
                messages
                    .iter()
                    .map(|row| row.route.join(" "))
                    .filter(|route| !route.is_empty()),
            ),
            messages,
            total: u32::try_from(network.total).unwrap_or(u32::MAX),
            edges: network
                .edges
                .iter()
                .map(|edge| EdgeView {
                    from: place(edge.from),
                    to: place(edge.to),
                    messages: edge.messages,
                })
                .collect(),
            nodes,
        })
    }
}

/// How often each occurs, the most first.
fn counted(all: impl Iterator<Item = String>) -> Vec<(String, u32)> {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    for one in all {
        *counts.entry(one).or_default() += 1;
    }
    let mut counts: Vec<(String, u32)> = counts.into_iter().collect();
    counts.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counts.truncate(MOST);
    counts
}
