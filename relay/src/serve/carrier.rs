//! What carries a session: a connection with streams of bytes in both directions. QUIC is one, TLS
//! over TCP with a multiplexer another; what is said on the streams is the same.

use std::future::Future;

use aircop_wire::Refusal;

/// The stream or the connection ended before what was meant to come or go.
#[derive(Debug)]
pub(super) struct Gone;

/// A connection whose greeting has been accepted.
pub(super) trait Carrier: Send + Sync + 'static {
    /// The half of a stream that is written.
    type Out: Outgoing;
    /// The half of a stream that is read.
    type In: Incoming;

    /// The next stream that the other side opens; `None` once the connection has ended.
    fn accept(&self) -> impl Future<Output = Option<(Self::Out, Self::In)>> + Send;

    /// Ends it, and says why where the carrier can.
    fn close(&self, refusal: Refusal) -> impl Future<Output = ()> + Send;
}

/// The half of a stream that is written.
pub(super) trait Outgoing: Send + 'static {
    /// Writes everything, as fast as the other side takes it.
    fn write(&mut self, bytes: &[u8]) -> impl Future<Output = Result<(), Gone>> + Send;

    /// Ends the stream in order.
    fn finish(&mut self) -> impl Future<Output = ()> + Send;

    /// Ends it so that the other side does not take it for a whole one.
    fn reset(&mut self, refusal: Refusal);

    /// Everything else goes first, where the carrier knows priorities.
    fn stand_back(&mut self);

    /// Waits until what was written before [`Self::finish`] is out of reach of a close.
    fn delivered(&mut self) -> impl Future<Output = ()> + Send;

    /// Waits until the other side wants no more; for ever where the carrier does not tell.
    fn unwanted(&mut self) -> impl Future<Output = ()> + Send;
}

/// The half of a stream that is read.
pub(super) trait Incoming: Send + 'static {
    /// Adds what has come, at least one byte and at most `most`. False at the end of the stream.
    fn read(
        &mut self,
        into: &mut Vec<u8>,
        most: usize,
    ) -> impl Future<Output = Result<bool, Gone>> + Send;

    /// Nothing more is read; says so where the carrier can.
    fn stop(&mut self, refusal: Refusal);
}
