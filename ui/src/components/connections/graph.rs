//! Connections as a drawing: the entity in the middle, what stands beside it on a ring, what stands
//! beside that on a second one. The table beside it says the same.

use aircop_api::EntityView;
use leptos::prelude::*;

use crate::rows::is_arabic;
use crate::state::use_desk;

/// Where a node stands.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    x: f64,
    y: f64,
}

/// The drawing.
#[component]
pub(super) fn Graph(entity: EntityView, exercise: bool) -> impl IntoView {
    let desk = use_desk();
    let words = desk.words;
    let places = places(&entity);
    let at = |index: u32| {
        let index = usize::try_from(index).unwrap_or(usize::MAX);
        places
            .get(index)
            .copied()
            .unwrap_or(Place { x: 0.0, y: 0.0 })
    };
    let lines = entity.edges.iter().map(|edge| {
        let (from, to) = (at(edge.from), at(edge.to));
        // What stands together often is drawn stronger, up to a point.
        let width = 1.0 + f64::from(edge.messages.min(6) - 1) * 0.5;
        view! {
            <line x1=from.x y1=from.y x2=to.x y2=to.y stroke-width=width/>
        }
    });
    let lines = lines.collect_view();
    let nodes = entity
        .nodes
        .into_iter()
        .zip(places.clone())
        .map(|(node, place)| {
            let (size, drop) = match node.steps {
                0 => (11.0, 26.0),
                1 => (7.0, 20.0),
                _ => (5.0, 16.0),
            };
            let label = short(&node.text, if node.steps == 2 { 14 } else { 20 });
            let class = match node.steps {
                0 => "graph-middle",
                1 => "graph-near",
                _ => "graph-far",
            };
            // A number begins with no letter that would say how it runs.
            let direction = if is_arabic(&label) { "rtl" } else { "ltr" };
            let target = node.entity;
            view! {
                <g class=class on:click=move |_| desk.open_entity(target.clone(), exercise)>
                    <circle cx=place.x cy=place.y r=size/>
                    <text x=place.x y=place.y + drop direction=direction>{label}</text>
                </g>
            }
        })
        .collect_view();
    view! {
        <svg class="graph" viewBox="-380 -270 760 540" role="img" aria-label=words.t("page-graph")
            data-testid="graph">
            {lines} {nodes}
        </svg>
    }
}

/// Rings: those one step away share the whole round, those two steps away the sector of theirs.
fn places(entity: &EntityView) -> Vec<Place> {
    let mut places = vec![Place { x: 0.0, y: 0.0 }; entity.nodes.len()];
    let of_step = |steps: u8| -> Vec<usize> {
        let nodes = entity.nodes.iter().enumerate();
        nodes
            .filter(|(_, node)| node.steps == steps)
            .map(|(at, _)| at)
            .collect()
    };
    let near = of_step(1);
    let sector = std::f64::consts::TAU / count(near.len().max(1));
    for (turn, node) in near.iter().enumerate() {
        let angle = count(turn) * sector - std::f64::consts::FRAC_PI_2;
        put(&mut places, *node, angle, NEAR);
        let parent = u32::try_from(*node).unwrap_or(u32::MAX);
        let far: Vec<usize> = entity
            .edges
            .iter()
            .filter(|edge| edge.from == parent)
            .filter_map(|edge| usize::try_from(edge.to).ok())
            .collect();
        let each = sector.min(1.2) / count(far.len().max(1));
        for (step, child) in far.iter().enumerate() {
            let off = (count(step) - (count(far.len()) - 1.0) / 2.0) * each;
            put(&mut places, *child, angle + off, FAR);
        }
    }
    places
}

/// Wider than high, as the drawing is.
fn put(places: &mut [Place], at: usize, angle: f64, radius: f64) {
    if let Some(place) = places.get_mut(at) {
        *place = Place {
            x: (angle.cos() * radius * WIDE).round(),
            y: (angle.sin() * radius).round(),
        };
    }
}

fn count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn short(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let mut cut: String = text.chars().take(most - 1).collect();
    cut.push('\u{2026}');
    cut
}

const NEAR: f64 = 135.0;
const FAR: f64 = 225.0;
const WIDE: f64 = 1.4;

#[cfg(test)]
mod tests {
    use aircop_api::{EdgeView, EntityRef, NodeView};
    use aircop_message::EntityKind;

    use super::*;

    #[test]
    fn no_two_nodes_stand_in_one_place() {
        let entity = |key: usize| EntityRef {
            kind: EntityKind::Pnr,
            key: key.to_string(),
        };
        let node = |key: usize, steps| NodeView {
            entity: entity(key),
            text: key.to_string(),
            steps,
        };
        let mut view = EntityView {
            entity: entity(0),
            text: "0".into(),
            messages: vec![],
            total: 0,
            offices: vec![],
            routes: vec![],
            nodes: vec![node(0, 0)],
            edges: vec![],
        };
        for near in 1..=24_u32 {
            view.nodes.push(node(near as usize, 1));
            view.edges.push(EdgeView {
                from: 0,
                to: near,
                messages: 1,
            });
        }
        for far in 25..=40_u32 {
            view.nodes.push(node(far as usize, 2));
            view.edges.push(EdgeView {
                from: far - 24,
                to: far,
                messages: 1,
            });
        }
        let places = places(&view);
        for (a, first) in places.iter().enumerate() {
            for second in &places[a + 1..] {
                let (x, y) = (first.x - second.x, first.y - second.y);
                assert!(x.hypot(y) > 12.0, "{first:?} {second:?}");
            }
        }
    }
}
