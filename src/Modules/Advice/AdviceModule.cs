using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Storefront.Advice.Appointments;
using Storefront.Advice.CallBacks;
using Storefront.Advice.Calls;
using Storefront.Advice.Cards;
using Storefront.Advice.Closures;
using Storefront.Advice.Contracts;
using Storefront.Advice.Data;
using Storefront.Advice.Desk;
using Storefront.Advice.Hours;
using Storefront.Advice.Meetings;
using Storefront.Advice.Messages;
using Storefront.Advice.Offer;
using Storefront.Advice.Recipes;
using Storefront.Advice.Report;
using Storefront.Advice.Rooms;
using Storefront.Hours.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Advice;

/// <summary>„Beratung per Video“: a salesperson shows the goods with a phone, and what is shown can be put into the basket.</summary>
public sealed class AdviceModule : IModule
{
    internal const string Feature = "Advice";
    internal const string MayAdvise = "advice.serve";
    internal const string MaySet = "advice.hours";

    // A picture held still, as text.
    private const int LongestMessage = 1024 * 1024;

    public ModuleManifest Manifest { get; } = new("advice", 16, new Feature(Feature, TenantKinds.Shop, true, "Orders"));

    public IEnumerable<Permission> Permissions => [new(MayAdvise, TenantKinds.Shop), new(MaySet, TenantKinds.Shop)];

    public IEnumerable<NavigationEntry> Navigation => [new("advice.menu", DeskPage.Path, "video", TenantKinds.Shop, 14, MayAdvise, Feature)];

    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        AddHub(services, configuration);
        services.TryAddSingleton<Throttle>();
        services.AddModelPart<AdviceModel>()
            .AddSingleton(new AuditKind("advice", TenantKinds.Shop, "advice_"))
            .AddScoped<AdviceTimes>()
            .AddScoped<IClosurePart, AdvisesOn>()
            .AddScoped<AdviceNow>()
            .AddPageObject<AdviceObject>()
            .AddScoped<CallBook>()
            .AddScoped<GuestBook>()
            .AddScoped<OpenPages>()
            .AddScoped<MeetingRooms>()
            .AddScoped<IMeetingRooms>(services => services.GetRequiredService<MeetingRooms>())
            .AddScoped<CardBook>()
            .AddScoped<ShownCards>()
            .AddScoped<IArticleCards>(services => services.GetRequiredService<ShownCards>())
            .AddScoped<DeviceBook>()
            .AddScoped<CallBackBook>()
            .AddEventHandler<CallBackLeft, TellOfCallBack>()
            .AddScoped<AppointmentBook>()
            .AddScoped<FreeTimes>()
            .AddScoped<IPromisesAhead, AppointmentsAhead>()
            .AddEventHandler<AppointmentChanged, AppointmentMails>()
            .AddRecurringWork<RemindOfAppointments>()
            .AddScoped<MessageBook>()
            .AddScoped<ShownThread>()
            .AddScoped<IPictureUses, PicturesOfMessages>()
            .AddEventHandler<MessageWritten, TellOfMessage>()
            .AddRecurringWork<ForgetMessages>()
            .AddScoped<AdviceReport>()
            .AddSingleton<INavigationCount, WaitingAtDesk>()
            .AddRecurringWork<ForgetOld>()
            .AddRecipeStep<AdviceStep>();
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints)
    {
        var shop = endpoints.MapFor(TenantKinds.Shop, Feature);
        shop.MapHub<AdviceHub>("/advice/hub");
        endpoints.MapBackOffice(TenantKinds.Shop, MayAdvise, Feature).MapHub<AdviceHub>("/admin/advice/hub");
    }

    private static void AddHub(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<IceServers>().AddScoped<RoomNews>();
        var signals = services.AddSignalR().AddHubOptions<AdviceHub>(options => options.MaximumReceiveMessageSize = LongestMessage);
        if (configuration["Redis"] is { Length: > 0 } redis)
        {
            signals.AddStackExchangeRedis(redis, options => options.Configuration.ChannelPrefix = StackExchange.Redis.RedisChannel.Literal("storefront"));
        }
    }
}
