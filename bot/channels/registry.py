"""Which channels this installation has, built from its settings: a missing account is one off."""

from dataclasses import dataclass

from bot.channels.base import Channel, ChannelName
from bot.channels.sms_gateway import SmsGateway
from bot.channels.telegram import Telegram
from bot.channels.twilio_sms import TwilioSms
from bot.channels.twilio_voice import TwilioVoice
from bot.channels.wire import READ_SECONDS
from bot.settings import Settings


@dataclass(frozen=True)
class Channels:
    """The channels that are on; None is off."""

    sms: TwilioSms | None = None
    telegram: Telegram | None = None
    voice: TwilioVoice | None = None
    gateway: SmsGateway | None = None

    def get(self, name: ChannelName) -> Channel | None:
        """The channel of that name, or None when it is off. A telephone of one's own, when there is
        one, sends the SMS: Twilio is then left the calls."""
        return (self.gateway or self.sms) if name == "sms" else self.telegram

    async def close(self) -> None:
        """Give back every connection."""
        for channel in (self.sms, self.telegram, self.voice, self.gateway):
            if channel is not None:
                await channel.close()


def build(settings: Settings, read_seconds: float = READ_SECONDS) -> Channels:
    """The channels these settings allow. `read_seconds` is how long a provider may stay silent."""
    return Channels(
        sms=_sms(settings, read_seconds) if settings.twilio_on else None,
        telegram=_telegram(settings, read_seconds) if settings.telegram_on else None,
        voice=_voice(settings, read_seconds) if _can_call(settings) else None,
        gateway=_gateway(settings, read_seconds) if settings.gateway_on else None,
    )


def _can_call(settings: Settings) -> bool:
    """A Messaging Service alone has no number to call from."""
    return settings.twilio_on and bool(settings.twilio_number)


def _sms(settings: Settings, read_seconds: float) -> TwilioSms:
    return TwilioSms(
        settings.twilio_account_sid,
        settings.twilio_auth_token,
        number=settings.twilio_number,
        messaging_service=settings.twilio_messaging_service,
        public_url=settings.public_url,
        next_token=settings.twilio_auth_token_next,
        base_url=settings.twilio_base_url,
        read_seconds=read_seconds,
    )


def _telegram(settings: Settings, read_seconds: float) -> Telegram:
    return Telegram(
        settings.telegram_token,
        secret=settings.telegram_secret,
        base_url=settings.telegram_base_url,
        read_seconds=read_seconds,
    )


def _voice(settings: Settings, read_seconds: float) -> TwilioVoice:
    return TwilioVoice(
        settings.twilio_account_sid,
        settings.twilio_auth_token,
        number=settings.twilio_number,
        public_url=settings.public_url,
        next_token=settings.twilio_auth_token_next,
        base_url=settings.twilio_base_url,
        read_seconds=read_seconds,
    )


def _gateway(settings: Settings, read_seconds: float) -> SmsGateway:
    return SmsGateway(
        settings.sms_gateway_url,
        settings.sms_gateway_login,
        settings.sms_gateway_password,
        signing_key=settings.sms_gateway_signing_key,
        prefix=settings.sms_gateway_prefix,
        read_seconds=read_seconds,
    )
