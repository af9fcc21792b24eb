using Storefront.Learning.Contracts;
using Storefront.Pages.Contracts;
using Storefront.Platform.Scopes;
using Storefront.Tenants.Contracts;

namespace Storefront.Learning.Checks;

/// <summary><c>level:reserve</c>: the shop is public and may do at least that.</summary>
internal sealed class LevelReached(ITenantProfiles profiles) : ILessonCheck
{
    public string Kind => "level";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel)
    {
        var shop = await profiles.CurrentAsync(cancel);
        return shop.State == ShopState.Live && shop.Level >= Enum.Parse<ShopLevel>(what, ignoreCase: true);
    }
}

/// <summary><c>face</c>: a logo or a picture of the shop.</summary>
internal sealed class FaceOfTheShop(ITenantProfiles profiles) : ILessonCheck
{
    public string Kind => "face";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel) =>
        await profiles.CurrentAsync(cancel) is { LogoId: not null } or { PhotoId: not null };
}

/// <summary><c>text:privacy</c>: this legal text is in force.</summary>
internal sealed class TextInForce(ILegalTexts texts, CurrentScope here) : ILessonCheck
{
    public string Kind => "text";

    public async Task<bool> IsDoneAsync(string what, Guid person, CancellationToken cancel)
    {
        var kind = Enum.Parse<LegalKind>(what, ignoreCase: true);
        return (await texts.CurrentAsync(here.Value.ShopId, cancel)).Any(text => text.Kind == kind);
    }
}
