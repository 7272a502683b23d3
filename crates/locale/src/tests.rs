mod behaviour;
mod coverage;
mod syntax;
