//! Somebody else's bundle to the relay.
//!
//! The relay takes a deposit from any device that it has admitted, for any mailbox: who sealed an
//! envelope stands inside it. So a desk with a line deposits for one without, under the very ids that
//! the sender will use, and the relay keeps one. Files are not carried: a blob belongs to the device
//! that puts its first chunk, and the sender could not go on with it.

use std::fs::File;
use std::io::BufReader;
use std::time::Duration;

use aircop_api::ApiError;
use aircop_wire::{BundleReader, Part, Refusal, Request};
use tokio::time::sleep;

use crate::desk::Desk;
use crate::error::{ClientError, Outcome};
use crate::link::{Connection, LinkError};
use crate::session::engine::Engine;
use crate::stick::{CarriedBundle, RefusedPart, unusable};

/// How often it is waited for the relay's patience, two seconds each time.
const BREATHS: u32 = 300;
const BREATH: Duration = Duration::from_secs(2);

impl Engine {
    /// Deposits the envelopes of a bundle for its sender, over a connection of its own.
    ///
    /// # Errors
    /// As [`Engine::import_bundle`]; [`aircop_api::ErrorCode::RelayUnreachable`] and the like: what
    /// was deposited stays, and all of it may be tried again.
    pub async fn carry_bundle(&self, from: File) -> Result<CarriedBundle, ApiError> {
        Ok(self.desk()?.carry_bundle(from).await?)
    }
}

impl Desk {
    async fn carry_bundle(&self, from: File) -> Outcome<CarriedBundle> {
        let bundle = BundleReader::open(BufReader::new(from)).map_err(unusable)?;
        {
            let state = self.lock();
            state.is_ours(bundle.front())?;
            state.knows_sender(bundle.front())?;
        }
        let link = self.link().map_err(ClientError::from)?;
        let credential = self.credential().map_err(ClientError::from)?;
        let connection = link.connect(&credential).await?;
        let carried = deposit_all(bundle, connection.as_ref()).await;
        connection.close();
        Ok(carried?)
    }
}

async fn deposit_all(
    bundle: BundleReader<BufReader<File>>,
    connection: &dyn Connection,
) -> Result<CarriedBundle, LinkError> {
    let mut carried = CarriedBundle::default();
    for (number, part) in (1..).zip(bundle) {
        match part {
            Ok(Part::Deposit(deposit)) => {
                let request = Request::Deposit(deposit);
                match patiently(connection, &request).await {
                    Ok(()) => carried.envelopes += 1,
                    Err(LinkError::Refused(refusal)) => {
                        carried.refused.push(RefusedPart::by_relay(number, refusal));
                    }
                    Err(error) => return Err(error),
                }
            }
            Ok(Part::Chunk(_)) => carried.chunks_left += 1,
            // What is for desks.
            Ok(Part::Directory(_) | Part::Prekey(_)) => {}
            Err(error) => carried.refused.push(RefusedPart::unreadable(number, error)),
        }
    }
    Ok(carried)
}

async fn patiently(connection: &dyn Connection, request: &Request) -> Result<(), LinkError> {
    for _ in 0..BREATHS {
        match connection.request(request.clone()).await {
            Err(LinkError::Refused(Refusal::RateLimited)) => sleep(BREATH).await,
            answer => return answer.map(drop),
        }
    }
    Err(LinkError::Refused(Refusal::RateLimited))
}
