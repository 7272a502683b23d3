//! One relay under several addresses.
//!
//! The office's own line, a second provider, a bare IP address for when names are not resolved. The
//! one that answered last begins; while it is silent the next ones are tried beside it (RFC 8305),
//! so that a dead address costs a moment and not its whole patience. What loses is given up at its
//! greeting at the latest: two connections that *resume* with one key are what a copied data folder
//! looks like from the relay, and only the winner does.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use aircop_wire::Credential;
use async_trait::async_trait;

use super::{Connection, Link, LinkError, reach};

/// One relay under several addresses.
pub(crate) struct Several {
    links: Vec<Arc<dyn Link>>,
    /// The place of the one that answered last; outlives this value.
    answered: Arc<AtomicUsize>,
}

impl Several {
    pub(crate) fn new(links: Vec<Arc<dyn Link>>, answered: Arc<AtomicUsize>) -> Self {
        Self { links, answered }
    }

    fn answered(&self) -> Option<&Arc<dyn Link>> {
        let first = self.answered.load(Ordering::Relaxed);
        self.links.get(first.checked_rem(self.links.len())?)
    }
}

#[async_trait]
impl Link for Several {
    async fn connect(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        if self.links.is_empty() {
            return Err(LinkError::Local("the relay has no address".into()));
        }
        let first = self.answered.load(Ordering::Relaxed);
        let places = (0..self.links.len())
            .map(|turn| first.wrapping_add(turn) % self.links.len())
            .filter_map(|place| Some((place, self.links.get(place)?)))
            .collect();
        let attempt = |(place, link): (usize, &Arc<dyn Link>)| {
            let link = Arc::clone(link);
            async move { Ok((place, link.connect(credential).await?)) }
        };
        let (place, connection) = reach::first_of(places, reach::STAGGER, attempt).await?;
        self.answered.store(place, Ordering::Relaxed);
        Ok(connection)
    }

    fn look_again(&self) -> Option<Duration> {
        self.answered().and_then(|link| link.look_again())
    }

    async fn quic_is_back(&self) -> bool {
        match self.answered() {
            Some(link) => link.quic_is_back().await,
            None => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use aircop_wire::{Refusal, Reply, Request, Welcome};

    use super::super::Subscription;
    use super::*;

    struct Post(&'static str, Arc<Mutex<Vec<&'static str>>>, Answer);

    /// What comes of an attempt, and after how long.
    #[derive(Clone)]
    struct Answer(Duration, Result<(), LinkError>);

    const WELCOME: Answer = Answer(Duration::ZERO, Ok(()));

    fn fails(error: LinkError) -> Answer {
        Answer(Duration::ZERO, Err(error))
    }

    #[async_trait]
    impl Link for Post {
        async fn connect(&self, _: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
            self.1.lock().unwrap().push(self.0);
            let Answer(wait, outcome) = &self.2;
            // One that is not late answers at once.
            if !wait.is_zero() {
                tokio::time::sleep(*wait).await;
            }
            outcome.clone()?;
            Ok(Arc::new(Here(Welcome {
                mailbox: None,
                directory_size: 0,
                relay_time_ms: 0,
            })))
        }
    }

    struct Here(Welcome);

    #[async_trait]
    impl Connection for Here {
        fn welcome(&self) -> &Welcome {
            &self.0
        }
        async fn request(&self, _: Request) -> Result<Reply, LinkError> {
            Ok(Reply::Done)
        }
        async fn subscribe(&self, _: u64) -> Result<Box<dyn Subscription>, LinkError> {
            Err(LinkError::Lost)
        }
        fn close(&self) {}
    }

    async fn tries(
        answers: &[(&'static str, Answer)],
        answered: &Arc<AtomicUsize>,
    ) -> (Result<(), LinkError>, Vec<&'static str>) {
        let tried = Arc::new(Mutex::new(Vec::new()));
        let links = answers.iter().map(|(name, answer)| {
            Arc::new(Post(name, tried.clone(), answer.clone())) as Arc<dyn Link>
        });
        let several = Several::new(links.collect(), answered.clone());
        let connected = several.connect(&Credential::Known).await.map(drop);
        let tried = tried.lock().unwrap().clone();
        (connected, tried)
    }

    #[tokio::test]
    async fn addresses_are_tried_in_turn_and_the_one_that_answered_comes_first_the_next_time() {
        let answered = Arc::default();
        let silent = || fails(LinkError::Unreachable);
        let all = [("first", silent()), ("second", WELCOME), ("third", WELCOME)];
        assert_eq!(
            tries(&all, &answered).await,
            (Ok(()), vec!["first", "second"])
        );
        assert_eq!(tries(&all, &answered).await, (Ok(()), vec!["second"]));
        // When that one falls silent the turn goes on behind it, and comes round.
        let all = [
            ("first", WELCOME),
            ("second", silent()),
            ("third", silent()),
        ];
        let (connected, tried) = tries(&all, &answered).await;
        assert_eq!(connected, Ok(()));
        assert_eq!(tried, ["second", "third", "first"]);
    }

    #[tokio::test]
    async fn a_refusal_is_the_relays_word_and_a_wrong_key_is_told_before_silence() {
        let refused = LinkError::Refused(Refusal::Revoked);
        let all = [("first", fails(refused.clone())), ("second", WELCOME)];
        let (connected, tried) = tries(&all, &Arc::default()).await;
        assert_eq!((connected, tried), (Err(refused), vec!["first"]));
        let all = [
            ("first", fails(LinkError::WrongRelayKey)),
            ("second", fails(LinkError::Unreachable)),
        ];
        let (connected, _) = tries(&all, &Arc::default()).await;
        assert_eq!(connected, Err(LinkError::WrongRelayKey));
    }

    #[tokio::test(start_paused = true)]
    async fn a_silent_address_costs_a_moment_and_the_most_telling_failure_is_told() {
        let patience = Duration::from_secs(8);
        let silent = |port| Answer(patience, Err(LinkError::Silent { port }));
        let all = [
            ("first", silent(1)),
            ("second", silent(2)),
            ("third", WELCOME),
        ];
        let answered = Arc::default();
        let begun = tokio::time::Instant::now();
        let (connected, tried) = tries(&all, &answered).await;
        assert_eq!((connected, tried.len()), (Ok(()), 3));
        assert!(begun.elapsed() < Duration::from_secs(1));
        assert_eq!(tries(&all, &answered).await, (Ok(()), vec!["third"]));

        let all = [
            ("first", fails(LinkError::NothingThere)),
            ("second", silent(2)),
            ("third", fails(LinkError::NameUnknown("x".into()))),
        ];
        let begun = tokio::time::Instant::now();
        let (connected, _) = tries(&all, &Arc::default()).await;
        assert_eq!(connected, Err(LinkError::Silent { port: 2 }));
        assert!(begun.elapsed() < patience + Duration::from_secs(1));
    }
}
