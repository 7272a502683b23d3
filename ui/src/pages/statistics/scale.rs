//! Steps of an axis.

/// Round steps from nothing to at least `most`: 1, 2 or 5 times a power of ten, at most six of them.
pub(super) fn steps(most: f64) -> Vec<f64> {
    if !most.is_finite() || most <= 0.0 {
        return vec![0.0, 1.0];
    }
    let power = 10_f64.powf((most / 5.0).log10().floor());
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|times| times * power)
        .find(|step| most / step <= 5.0)
        .unwrap_or(10.0 * power);
    let mut steps = vec![0.0];
    let mut at = 0.0;
    while at < most {
        at += step;
        steps.push(at);
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::steps;

    #[test]
    fn steps_are_round_and_reach_the_largest_value() {
        for (most, expected) in [
            (5.0, vec![0.0, 1.0, 2.0, 3.0, 4.0, 5.0]),
            (341.0, vec![0.0, 100.0, 200.0, 300.0, 400.0]),
            (0.0, vec![0.0, 1.0]),
        ] {
            assert_eq!(steps(most), expected);
        }
        for most in [0.001, 0.7, 12.0, 99.0, 1e9, f64::NAN] {
            let steps = steps(most);
            assert!(steps.len() <= 7, "{most}: {steps:?}");
            assert!(most.is_nan() || steps.last().is_some_and(|last| *last >= most));
        }
    }
}
