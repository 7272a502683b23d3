mod behaviour;
mod coverage;
mod glossary;
mod guide;
mod syntax;
