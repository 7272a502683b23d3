//! Bars and lines as SVG. In Arabic they run from the right. Lines differ by their dashes and are
//! named at their end, never by a colour alone; the table below says the same.

use leptos::prelude::*;

use super::scale::steps;
use crate::state::use_desk;

/// A line of a chart: its name, and a value for each column where there is one.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Series {
    pub(super) name: String,
    pub(super) values: Vec<Option<f64>>,
}

const WIDTH: f64 = 760.0;
const LABELS: f64 = 170.0;
const BAR: f64 = 22.0;
const FIGURES: f64 = 70.0;
const HEIGHT: f64 = 240.0;
const BOTTOM: f64 = 24.0;
const TOP: f64 = 10.0;
const AXIS: f64 = 60.0;
const NAMES: f64 = 150.0;
/// Dashes of the first lines; more would not be told apart.
const DASHES: [&str; 6] = ["none", "7 4", "2 3", "10 3 2 3", "4 2", "1 4"];
pub(super) const MOST_BARS: usize = 15;
pub(super) const MOST_LINES: usize = DASHES.len();
/// Characters of a name that fit.
const NAME_CHARS: usize = 24;

/// A bar for each name.
#[component]
pub(super) fn Bars(
    /// Name, value, and the value in words.
    bars: Vec<(String, f64, String)>,
) -> impl IntoView {
    let words = use_desk().words;
    let right = words.locale().language().is_rtl();
    let bars: Vec<_> = bars.into_iter().take(MOST_BARS).collect();
    let most = bars.iter().map(|(_, value, _)| *value).fold(0.0, f64::max);
    let room = WIDTH - LABELS - FIGURES;
    let scale = if most > 0.0 { room / most } else { 0.0 };
    let count = u32::try_from(bars.len()).unwrap_or(0);
    let height = f64::from(count) * BAR + 4.0;
    let mirrored = move |x: f64| if right { WIDTH - x } else { x };
    let drawn: Vec<_> = (0_u32..)
        .zip(bars)
        .map(|(at, (name, value, said))| {
            let y = f64::from(at) * BAR;
            let length = (value * scale).max(1.0);
            let x = if right {
                WIDTH - LABELS - length
            } else {
                LABELS
            };
            let middle = y + BAR / 2.0;
            view! {
                <text class="figure-name" x=mirrored(LABELS - 8.0) y=middle
                    text-anchor="end">{cut(&name)}</text>
                <rect class="figure-bar" x=x y={y + 3.0} width=length height={BAR - 6.0}/>
                <text class="figure-value" x=mirrored(LABELS + length + 6.0) y=middle
                    text-anchor="start">{said}</text>
            }
        })
        .collect();
    view! {
        <svg class="figure-chart" viewBox=format!("0 0 {WIDTH} {height}") role="img"
            aria-label=words.t("figure-chart-label") data-testid="figure-bars">
            {drawn}
        </svg>
    }
}

/// A line for each series over the columns.
#[component]
pub(super) fn Lines(
    /// Names of the columns, in their order.
    columns: Vec<String>,
    /// What is drawn.
    series: Vec<Series>,
    /// A value in words.
    said: Callback<f64, String>,
) -> impl IntoView {
    let words = use_desk().words;
    let right = words.locale().language().is_rtl();
    let series: Vec<Series> = series.into_iter().take(MOST_LINES).collect();
    let all = series.iter().flat_map(|line| line.values.iter().flatten());
    let steps = steps(all.copied().fold(0.0, f64::max));
    let most = steps.last().copied().unwrap_or(1.0);
    let count = u32::try_from(columns.len()).unwrap_or(1).max(1);
    let room = WIDTH - AXIS - NAMES;
    let gap = room / f64::from(count.saturating_sub(1).max(1));
    let mirrored = move |x: f64| if right { WIDTH - x } else { x };
    let x_of = move |at: u32| mirrored(AXIS + f64::from(at) * gap);
    let y_of = move |value: f64| TOP + (HEIGHT - TOP - BOTTOM) * (1.0 - value / most);
    let axis: Vec<_> = steps
        .iter()
        .map(|step| {
            let y = y_of(*step);
            view! {
                <line class="figure-grid" x1=mirrored(AXIS) x2=mirrored(WIDTH - NAMES) y1=y y2=y/>
                <text class="figure-value" x=mirrored(AXIS - 6.0) y=y
                    text-anchor="end">{said.run(*step)}</text>
            }
        })
        .collect();
    // As many names below as have room.
    let every = (count / 10).max(1);
    let names: Vec<_> = (0_u32..)
        .zip(columns)
        .filter(|(at, _)| at % every == 0)
        .map(|(at, name)| {
            view! {
                <text class="figure-value" x=x_of(at) y={HEIGHT - 8.0}
                    text-anchor="middle">{name}</text>
            }
        })
        .collect();
    // Names that would stand over each other step down.
    let mut taken: Vec<f64> = Vec::new();
    let drawn: Vec<_> = series
        .into_iter()
        .zip(DASHES)
        .map(|(line, dashes)| {
            let points = (0_u32..).zip(&line.values);
            let points: Vec<(f64, f64)> = points
                .map(|(at, value)| (x_of(at), y_of(value.unwrap_or(0.0))))
                .collect();
            let path = points.iter().map(|(x, y)| format!("{x:.1},{y:.1}"));
            let path = path.collect::<Vec<_>>().join(" ");
            let mut label = points.last().map_or(HEIGHT / 2.0, |(_, y)| *y);
            let step = if label > HEIGHT / 2.0 { -14.0 } else { 14.0 };
            while taken.iter().any(|y| (y - label).abs() < 14.0) {
                label += step;
            }
            taken.push(label);
            let marks: Vec<_> = points
                .iter()
                .map(|(x, y)| view! { <circle class="figure-mark" cx={*x} cy={*y} r="2.5"/> })
                .collect();
            view! {
                <polyline class="figure-line" points=path stroke-dasharray=dashes/>
                {marks}
                <text class="figure-name" x=mirrored(WIDTH - NAMES + 8.0) y=label
                    text-anchor="start">{cut(&line.name)}</text>
            }
        })
        .collect();
    view! {
        <svg class="figure-chart" viewBox=format!("0 0 {WIDTH} {HEIGHT}") role="img"
            aria-label=words.t("figure-chart-label") data-testid="figure-lines">
            {axis} {names} {drawn}
        </svg>
    }
}

/// A name that fits beside its bar.
fn cut(name: &str) -> String {
    if name.chars().count() <= NAME_CHARS {
        return name.to_owned();
    }
    let mut short: String = name.chars().take(NAME_CHARS - 1).collect();
    short.push('\u{2026}');
    short
}
