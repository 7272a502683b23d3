//! What a hostile or broken peer sends, over real QUIC with a client that has no manners.

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use aircop_wire::limits::{MAX_FRAME, MAX_FRAME_STRANGER};
use aircop_wire::{
    ALPN, AdmissionRecord, Credential, DeviceAdmission, MailboxId, Notice, Refusal, Reply, Request,
    SignedAdmission, TransportKey, tls,
};
use ed25519_dalek::SigningKey;
use quinn::crypto::rustls::QuicClientConfig;
use quinn::{Connection, ConnectionError, Endpoint};
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::crypto::{aws_lc_rs, verify_tls13_signature_with_raw_key};
use rustls::pki_types::{
    CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer, ServerName, SubjectPublicKeyInfoDer,
    UnixTime,
};
use rustls::sign::CertifiedKey;
use rustls::{DigitallySignedStruct, SignatureScheme};
use tempfile::TempDir;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use super::connection::GREETING;
use super::*;
use crate::Limits;
use crate::store::{Sqlite, SqliteOptions};

struct Served {
    _dir: TempDir,
    at: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    task: JoinHandle<()>,
    admin: SigningKey,
}

impl Served {
    async fn start() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let options = SqliteOptions {
            reserve_bytes: 0,
            ..SqliteOptions::default()
        };
        let store = Sqlite::open(&dir.path().join("relay.db"), &options).unwrap();
        let admin = SigningKey::from_bytes(&[9; 32]);
        let relay = Relay::new(Arc::new(store), admin.verifying_key(), Limits::default());
        let endpoint = bind((Ipv4Addr::LOCALHOST, 0).into(), &[7; 32]).unwrap();
        let at = endpoint.local_addr().unwrap();
        let (stop, stopped) = oneshot::channel();
        let task = tokio::spawn(run(endpoint, relay, async {
            let _ = stopped.await;
        }));
        Self {
            _dir: dir,
            at,
            stop: Some(stop),
            task,
            admin,
        }
    }

    fn hello(&self, seed: u8) -> Vec<u8> {
        let record = AdmissionRecord::Device(DeviceAdmission {
            transport_key: key(seed),
            mailbox: MailboxId([seed; 16]),
            expires_at_ms: i64::MAX,
            revoked: false,
            sequence: 1,
        });
        let admission = SignedAdmission::sign(record, &self.admin);
        Request::Hello(Credential::Admission(admission))
            .encode()
            .unwrap()
    }

    /// Connected and let in.
    async fn join(&self, seed: u8) -> (Endpoint, Connection) {
        let (endpoint, connection) = connect(self.at, Some(seed), Suite::Ours).await.unwrap();
        let welcome = exchange(&connection, &self.hello(seed)).await.unwrap();
        assert!(matches!(Reply::decode(&welcome), Ok(Reply::Welcome(_))));
        (endpoint, connection)
    }
}

#[derive(Clone, Copy)]
enum Suite {
    Ours,
    Classical,
    OtherProtocol,
}

fn key(seed: u8) -> TransportKey {
    TransportKey(
        SigningKey::from_bytes(&[seed; 32])
            .verifying_key()
            .to_bytes(),
    )
}

/// Shows the raw key of `seed`, or none.
async fn connect(
    at: SocketAddr,
    seed: Option<u8>,
    suite: Suite,
) -> Result<(Endpoint, Connection), ConnectionError> {
    let mut provider = aws_lc_rs::default_provider();
    provider.kx_groups = match suite {
        Suite::Classical => vec![aws_lc_rs::kx_group::X25519],
        _ => vec![aws_lc_rs::kx_group::X25519MLKEM768],
    };
    let builder = rustls::ClientConfig::builder_with_provider(Arc::new(provider))
        .with_protocol_versions(&[&rustls::version::TLS13])
        .unwrap()
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Anyone));
    let mut config = match seed {
        None => builder.with_no_client_auth(),
        Some(seed) => {
            let pkcs8 = tls::seed_to_pkcs8(&[seed; 32]);
            let private = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(pkcs8.as_slice()));
            let signer = aws_lc_rs::sign::any_supported_type(&private).unwrap();
            let public = CertificateDer::from(tls::to_spki(&key(seed)));
            let certified = Arc::new(CertifiedKey::new(vec![public], signer));
            builder.with_client_cert_resolver(Arc::new(
                rustls::client::AlwaysResolvesClientRawPublicKeys::new(certified),
            ))
        }
    };
    config.alpn_protocols = match suite {
        Suite::OtherProtocol => vec![b"h3".to_vec()],
        _ => vec![ALPN.to_vec()],
    };
    config.enable_sni = false;
    let quic = QuicClientConfig::try_from(config).unwrap();
    let endpoint = Endpoint::client((Ipv4Addr::LOCALHOST, 0).into()).unwrap();
    let config = quinn::ClientConfig::new(Arc::new(quic));
    let connection = endpoint
        .connect_with(config, at, "relay.invalid")
        .unwrap()
        .await?;
    Ok((endpoint, connection))
}

/// Sends bytes and the end of the stream, and reads what comes back.
async fn exchange(connection: &Connection, bytes: &[u8]) -> Result<Vec<u8>, ConnectionError> {
    let (mut send, mut recv) = connection.open_bi().await?;
    // The relay may have stopped reading.
    let _ = send.write_all(bytes).await;
    let _ = send.finish();
    match recv.read_to_end(MAX_FRAME + 4).await {
        Ok(answer) => Ok(answer),
        Err(_) => Err(connection.closed().await),
    }
}

async fn refused(connection: &Connection, bytes: &[u8]) -> Refusal {
    match Reply::decode(&exchange(connection, bytes).await.unwrap()) {
        Ok(Reply::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}

/// How the relay closed the connection.
async fn closed(connection: &Connection) -> Option<Refusal> {
    let patience = Duration::from_secs(20);
    match tokio::time::timeout(patience, connection.closed())
        .await
        .unwrap()
    {
        ConnectionError::ApplicationClosed(close) => {
            Refusal::from_code(u16::try_from(close.error_code.into_inner()).unwrap())
        }
        other => panic!("{other}"),
    }
}

fn framed(content: &[u8]) -> Vec<u8> {
    let len = u32::try_from(content.len()).unwrap().to_be_bytes();
    [len.as_slice(), content].concat()
}

#[tokio::test]
async fn only_raw_keys_our_suite_and_our_protocol_pass_the_handshake() {
    let served = Served::start().await;
    for (seed, suite) in [
        (Some(2), Suite::Classical),
        (Some(2), Suite::OtherProtocol),
        (None, Suite::Ours),
    ] {
        // The client may believe that it is through before the relay has judged its key.
        match connect(served.at, seed, suite).await {
            Err(_) => {}
            Ok((_endpoint, connection)) => match connection.closed().await {
                ConnectionError::ConnectionClosed(close) => {
                    assert!(
                        (0x100..0x200).contains(&u64::from(close.error_code)),
                        "{close}"
                    );
                }
                other => panic!("{other}"),
            },
        }
    }
    served.join(2).await;
}

#[tokio::test]
async fn a_stranger_has_one_small_greeting() {
    let served = Served::start().await;
    let unknown = Request::Hello(Credential::Known).encode().unwrap();
    let mut version = unknown.clone();
    version[5] = 9;
    let long = MAX_FRAME_STRANGER as u32 + 1;
    for (bytes, refusal) in [
        (unknown.clone(), Refusal::NotAdmitted),
        (version, Refusal::Version),
        (Request::Status.encode().unwrap(), Refusal::HelloFirst),
        (framed(b"GET / HTTP/1.1"), Refusal::Malformed),
        (vec![0; 4], Refusal::Malformed),
        (b"\0\0".to_vec(), Refusal::Malformed),
        (unknown[..5].to_vec(), Refusal::Malformed),
        ([unknown.as_slice(), b"x"].concat(), Refusal::Malformed),
        (long.to_be_bytes().to_vec(), Refusal::TooLarge),
        (vec![0xff; 1 << 20], Refusal::TooLarge),
    ] {
        let (_endpoint, connection) = connect(served.at, Some(2), Suite::Ours).await.unwrap();
        assert_eq!(refused(&connection, &bytes).await, refusal);
        assert_eq!(
            closed(&connection).await,
            Some(refusal),
            "{:?}",
            &bytes[..bytes.len().min(9)]
        );
    }
    // And no second stream beside it.
    let (_endpoint, connection) = connect(served.at, Some(2), Suite::Ours).await.unwrap();
    let _first = connection.open_bi().await.unwrap();
    let second = tokio::time::timeout(Duration::from_millis(200), connection.open_bi()).await;
    assert!(second.is_err());
}

#[tokio::test]
async fn a_crowd_of_strangers_is_bounded_and_does_not_keep_devices_out_for_long() {
    let served = Served::start().await;
    let (_endpoint, device) = served.join(2).await;
    let mut crowd = Vec::new();
    // From the 65th on, each has to prove its address by a Retry first.
    for _ in 0..128 {
        crowd.push(connect(served.at, Some(3), Suite::Ours).await.unwrap());
    }
    match connect(served.at, Some(3), Suite::Ours).await.map(|_| ()) {
        Err(ConnectionError::ConnectionClosed(close)) => {
            assert_eq!(
                close.error_code,
                quinn::TransportErrorCode::CONNECTION_REFUSED
            );
        }
        other => panic!("{other:?}"),
    }
    let reply = exchange(&device, &Request::Status.encode().unwrap()).await;
    assert!(matches!(
        Reply::decode(&reply.unwrap()),
        Ok(Reply::Status(_))
    ));
    // One that says nothing is sent away before long.
    let (_, silent) = crowd.last().unwrap();
    let closed = tokio::time::timeout(GREETING + Duration::from_secs(5), silent.closed()).await;
    assert!(
        matches!(closed, Ok(ConnectionError::ApplicationClosed(_))),
        "{closed:?}"
    );
    served.join(4).await;
}

#[tokio::test]
async fn garbage_from_a_device_ends_its_request_and_nothing_else() {
    let served = Served::start().await;
    let (_endpoint, connection) = served.join(2).await;
    let too_long = u32::try_from(MAX_FRAME + 1).unwrap().to_be_bytes();
    let status = Request::Status.encode().unwrap();
    assert_eq!(
        refused(&connection, &framed(&[0x77; 99])).await,
        Refusal::Malformed
    );
    assert_eq!(refused(&connection, &too_long).await, Refusal::TooLarge);
    assert_eq!(refused(&connection, &[]).await, Refusal::Malformed);
    assert_eq!(refused(&connection, &status[..4]).await, Refusal::Malformed);
    let twice = [status.clone(), status.clone()].concat();
    assert_eq!(refused(&connection, &twice).await, Refusal::Malformed);
    assert_eq!(
        refused(&connection, &served.hello(2)).await,
        Refusal::HelloFirst
    );
    let reply = exchange(&connection, &status).await.unwrap();
    assert!(matches!(Reply::decode(&reply), Ok(Reply::Status(_))));
}

#[tokio::test]
async fn stopping_answers_what_runs_and_says_goodbye() {
    let mut served = Served::start().await;
    let (_endpoint, connection) = served.join(2).await;
    let subscribe = Request::Subscribe { after: 0 }.encode().unwrap();
    let (mut send, mut recv) = connection.open_bi().await.unwrap();
    send.write_all(&subscribe).await.unwrap();
    send.finish().unwrap();
    let caught_up = Notice::CaughtUp.encode().unwrap();
    let mut first = vec![0; caught_up.len()];
    recv.read_exact(&mut first).await.unwrap();
    assert_eq!(first, caught_up);

    // A request that is half sent when the relay is told to stop.
    let status = Request::Status.encode().unwrap();
    let (mut half, mut answer) = connection.open_bi().await.unwrap();
    half.write_all(&status[..3]).await.unwrap();
    tokio::time::sleep(Duration::from_millis(200)).await;
    served.stop.take().unwrap().send(()).unwrap();
    let last = recv.read_to_end(100).await.unwrap();
    let goodbye = Notice::Refused(Refusal::ShuttingDown).encode().unwrap();
    assert_eq!(last, goodbye);
    half.write_all(&status[3..]).await.unwrap();
    half.finish().unwrap();
    let reply = answer.read_to_end(1000).await.unwrap();
    assert!(matches!(Reply::decode(&reply), Ok(Reply::Status(_))));
    assert_eq!(closed(&connection).await, Some(Refusal::ShuttingDown));
    tokio::time::timeout(Duration::from_secs(10), served.task)
        .await
        .unwrap()
        .unwrap();
    std::net::UdpSocket::bind(served.at).unwrap();
}

/// Takes any relay.
#[derive(Debug)]
struct Anyone;

impl ServerCertVerifier for Anyone {
    fn verify_server_cert(
        &self,
        _end_entity: &CertificateDer<'_>,
        _intermediates: &[CertificateDer<'_>],
        _server_name: &ServerName<'_>,
        _ocsp_response: &[u8],
        _now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _message: &[u8],
        _cert: &CertificateDer<'_>,
        _dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        Err(rustls::Error::General("TLS 1.2 is not spoken".into()))
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        cert: &CertificateDer<'_>,
        dss: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = aws_lc_rs::default_provider().signature_verification_algorithms;
        let spki = SubjectPublicKeyInfoDer::from(cert.as_ref());
        verify_tls13_signature_with_raw_key(message, &spki, dss, &algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        vec![SignatureScheme::ED25519]
    }

    fn requires_raw_public_keys(&self) -> bool {
        true
    }
}
