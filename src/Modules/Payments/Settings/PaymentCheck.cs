using Storefront.Tenants.Contracts;

namespace Storefront.Payments.Settings;

/// <summary>Publish gate: at least one way to pay, free of charge (legal.md section 25).</summary>
internal sealed class PaymentCheck(ITenantSettings settings) : IPublishCheck
{
    public int Order => 50;

    public string TextKey => "payments.publish.task";

    public string Path => "/admin/payment";

    public async Task<IReadOnlyList<PublishGap>> FindGapsAsync(CancellationToken cancel) =>
        (await settings.GetAsync<PaymentSettings>(PaymentSettings.Key, cancel)).Methods.Count > 0
            ? []
            : [new PublishGap("payments.publish.none", Path, ShopLevel.Sell)];
}
