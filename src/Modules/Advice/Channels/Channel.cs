namespace Storefront.Advice.Channels;

/// <summary>By which service a conversation is held.</summary>
internal enum Channel
{
    /// <summary>On the page itself.</summary>
    Browser,
    Phone,
    WhatsApp,
    FaceTime,
}
