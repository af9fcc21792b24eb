using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Marketplace.Contracts;
using Storefront.Media.Contracts;
using Storefront.Pages.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;
using Storefront.Users.Contracts;
using Storefront.Wanted.Accounts;
using Storefront.Wanted.Data;
using Storefront.Wanted.Enquiries;
using Storefront.Wanted.Mails;
using Storefront.Wanted.Offer;
using Storefront.Wanted.Radar;
using Storefront.Wanted.Recipes;
using Storefront.Wanted.Slips;
using Storefront.Wanted.Town;

namespace Storefront.Wanted;

/// <summary>„Wer in der Stadt hat das?“: one question to several shops, their answers on one page, and what nobody had as a sign of what is missing.</summary>
public sealed class WantedModule : IModule
{
    internal const string Feature = "Wanted";
    internal const string MayAnswer = "wanted.answer";
    internal const string MayModerate = "wanted.moderate";
    internal const string MaySeeRadar = "wanted.radar";

    public ModuleManifest Manifest { get; } = new("wanted", 21, new Feature(Feature, TenantKinds.Tenant));

    public IEnumerable<Permission> Permissions =>
        [new(MayAnswer, TenantKinds.Shop), new(MayModerate, TenantKinds.Town), new(MaySeeRadar, TenantKinds.Tenant)];

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("wanted.menu", SlipsPage.Path, "bell", TenantKinds.Shop, 15, MayAnswer, Feature),
        new("wanted.town.title", TownPage.Path, "bell", TenantKinds.Town, 19, MayModerate, Feature),
    ];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton<Throttle>();
        services.AddModelPart<WantedModel>()
            .AddScoped<EnquiryDesk>()
            .AddScoped<Recipients>()
            .AddScoped<Photos>()
            .AddScoped<ShownAnswers>()
            .AddScoped<Farewell>()
            .AddScoped<IPictureUses, PicturesOfEnquiries>()
            .AddRecurringWork<EndEnquiries>()
            .AddRecurringWork<ForgetEnquiries>()
            .AddScoped<SlipDesk>()
            .AddScoped<OwnArticles>()
            .AddSingleton<INavigationCount, WaitingSlips>()
            .AddSingleton<INavigationNeed, WaitingSlips>()
            .AddScoped<MailToShop>()
            .AddScoped<TellShop>()
            .AddScoped<TellEnd>()
            .AddScoped<MailsToShopper>()
            .AddEventHandler<EnquiryWritten, MailsToShopper>()
            .AddEventHandler<SlipLaid, TellShop>()
            .AddEventHandler<SlipEnded, TellEnd>()
            .AddRecurringWork<TellShopsLater>()
            .AddRecurringWork<TellShoppers>()
            .AddScoped<AccountEnquiries>()
            .AddScoped<IShopperRecords, AccountEnquiries>()
            .AddSingleton(new AuditKind("wanted", TenantKinds.Town, "wanted_"))
            .AddSingleton(new AccountEntry(15, "wanted.account.title", AccountWantedPage.Path))
            .AddEventHandler<ShopperDeleted, ForgetEnquiriesOfShopper>()
            .AddEventHandler<ShopperEmailChanged, KeepEnquiriesOfOldAddress>()
            .AddScoped<RadarBook>()
            .AddSingleton<IUnansweredSearches, SoughtEar>()
            .AddCountStore<StoreSought, SoughtKey>(configuration)
            .AddRecurringWork<ForgetRadar>()
            .AddPageObject<WantedObject>()
            .AddScoped<IPrivacyPart, WantedNotice>()
            .AddRecipeStep<EnquiryStep>()
            .AddRecipeStep<SoughtStep>();
    }
}
