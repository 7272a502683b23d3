//! Months by their names, as people type them and documents print them.

use crate::fold::fold;

/// The months, from 1, that a name in any of the seven languages may be: whole, cut as tickets cut it
/// (MAR), or declined (марта). Two letters are a whole name or none (آب). Several where a beginning
/// is that of several (`jui`).
#[must_use]
pub fn months(name: &str) -> Vec<u32> {
    let name = fold(name).replace(' ', "-");
    let long = name.chars().count() >= 3;
    let fits = |known: &str| known == name || (long && known.starts_with(&name));
    (1..)
        .zip(MONTHS)
        .filter(|(_, names)| names.split(' ').any(fits))
        .map(|(month, _)| month)
        .collect()
}

/// Names in en, fr, pt, es, de (also as in Austria) and ru, also declined; in Arabic as
/// written in Egypt and the Gulf, in the Maghreb, in Mauritania, and in the Levant and Iraq, where
/// some have two words; folded, so without accents and articles.
const MONTHS: [&str; 12] = [
    "january janvier janeiro enero januar janner январь января январе يناير جانفي كانون-ثاني",
    "february fevrier fevereiro febrero februar feber февраль февраля феврале فبراير فيفري شباط",
    "march mars marco marzo marz maerz mrz март марта марте مارس اذار",
    "april avril abril апрель апреля апреле ابريل افريل نيسان",
    "may mai maio mayo май маи мая мае مايو ماي ايار",
    "june juin junho junio juni июнь июня июне يونيو يونيه جوان حزيران",
    "july juillet julho julio juli июль июля июле يوليو يوليه يوليوز جويليه تموز",
    "august aout agosto август августа августе اغسطس اوت غشت اغشت اب",
    "september septembre setembro septiembre setiembre сентябрь сентября сентябре سبتمبر شتنبر شتمبر ايلول",
    "october octobre outubro octubre oktober октябрь октября октябре اكتوبر تشرين-اول",
    "november novembre novembro noviembre ноябрь ноября ноябре نوفمبر نونبر تشرين-ثاني",
    "december decembre dezembro diciembre dezember декабрь декабря декабре ديسمبر دجنبر دجمبر كانون-اول",
];

#[cfg(test)]
mod tests {
    use super::months;

    #[test]
    fn a_month_is_known_by_its_names() {
        for (names, month) in [
            (
                &[
                    "March",
                    "mars",
                    "março",
                    "MAR",
                    "März",
                    "Mrz",
                    "марта",
                    "مارس",
                    "آذار",
                ][..],
                3,
            ),
            (&["mai", "May", "mayo", "май", "мая", "أيار", "ماي"], 5),
            (&["AUG", "août", "ago", "августа", "آب", "غشت", "أوت"], 8),
            (&["Dezember", "déc", "dic", "كانون الأول", "دجنبر"], 12),
        ] {
            for name in names {
                assert_eq!(months(name), [month], "{name}");
            }
        }
        assert_eq!(months("jui"), [6, 7]);
        for none in ["", "ma", "AB", "Monday", "12"] {
            assert!(months(none).is_empty(), "{none}");
        }
    }

    #[test]
    fn the_names_are_folded() {
        for name in super::MONTHS.iter().flat_map(|names| names.split(' ')) {
            assert_eq!(crate::fold::fold(name).replace(' ', "-"), name);
        }
    }
}
