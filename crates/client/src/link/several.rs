//! One relay under several addresses.
//!
//! They are tried in turn, beginning with the one that answered last: the office's own line, a
//! second provider, a bare IP address for when names are not resolved. One after the other and
//! never two at once, since two connections with one key are what a copied data folder looks like
//! from the relay.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use aircop_wire::Credential;
use async_trait::async_trait;

use super::{Connection, Link, LinkError};

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
}

#[async_trait]
impl Link for Several {
    async fn connect(&self, credential: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
        let first = self.answered.load(Ordering::Relaxed);
        let mut failure = None;
        for turn in 0..self.links.len() {
            let place = first.wrapping_add(turn) % self.links.len();
            let Some(link) = self.links.get(place) else {
                continue;
            };
            match link.connect(credential).await {
                Ok(connection) => {
                    self.answered.store(place, Ordering::Relaxed);
                    return Ok(connection);
                }
                // It is the relay that answers, and it would say the same at another address.
                Err(refused @ LinkError::Refused(_)) => return Err(refused),
                Err(other) => {
                    let more = |known: &LinkError| other.tells() > known.tells();
                    if failure.as_ref().is_none_or(more) {
                        failure = Some(other);
                    }
                }
            }
        }
        Err(failure.unwrap_or_else(|| LinkError::Local("the relay has no address".into())))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use aircop_wire::{Refusal, Reply, Request, Welcome};

    use super::super::Subscription;
    use super::*;

    struct Post(&'static str, Arc<Mutex<Vec<&'static str>>>, Answer);

    #[derive(Clone)]
    enum Answer {
        Welcome,
        Fails(LinkError),
    }

    #[async_trait]
    impl Link for Post {
        async fn connect(&self, _: &Credential) -> Result<Arc<dyn Connection>, LinkError> {
            self.1.lock().unwrap().push(self.0);
            match &self.2 {
                Answer::Welcome => Ok(Arc::new(Here(Welcome {
                    mailbox: None,
                    directory_size: 0,
                    relay_time_ms: 0,
                }))),
                Answer::Fails(error) => Err(error.clone()),
            }
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
        let silent = || Answer::Fails(LinkError::Unreachable);
        let all = [
            ("first", silent()),
            ("second", Answer::Welcome),
            ("third", Answer::Welcome),
        ];
        assert_eq!(
            tries(&all, &answered).await,
            (Ok(()), vec!["first", "second"])
        );
        assert_eq!(tries(&all, &answered).await, (Ok(()), vec!["second"]));
        // When that one falls silent the turn goes on behind it, and comes round.
        let all = [
            ("first", Answer::Welcome),
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
        let all = [
            ("first", Answer::Fails(refused.clone())),
            ("second", Answer::Welcome),
        ];
        let (connected, tried) = tries(&all, &Arc::default()).await;
        assert_eq!((connected, tried), (Err(refused), vec!["first"]));
        let all = [
            ("first", Answer::Fails(LinkError::WrongRelayKey)),
            ("second", Answer::Fails(LinkError::Unreachable)),
        ];
        let (connected, _) = tries(&all, &Arc::default()).await;
        assert_eq!(connected, Err(LinkError::WrongRelayKey));
    }
}
