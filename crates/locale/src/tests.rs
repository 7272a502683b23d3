mod behaviour;
mod coverage;
mod glossary;
mod syntax;
