using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Notifications.Contracts;
using Storefront.Notifications.Data;
using Storefront.Notifications.Mails;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Notifications;

/// <summary>Mails: written in the tenant's name, sent after the commit, noted in the tenant's log.</summary>
public sealed class NotificationsModule : IModule
{
    public ModuleManifest Manifest { get; } = new("notifications", 7);

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("notifications.log", "/admin/mails", "mail", TenantKinds.Tenant, 970, "notifications.log"),
        new("notifications.log", "/operator/mails", "mail", TenantKinds.Operator, 970),
    ];

    public IEnumerable<Permission> Permissions => [new("notifications.log", TenantKinds.Tenant)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<NotificationsModel>()
        .AddScoped<Mailbox>()
        .AddScoped<IMailbox>(provider => provider.GetRequiredService<Mailbox>())
        .AddScoped<ITenantMail>(provider => provider.GetRequiredService<Mailbox>())
        .AddSingleton<MailTemplates>()
        .AddScoped<MailLinks>()
        .AddScoped<MailWriter>()
        .AddSingleton(provider => SenderFor(configuration, provider.GetRequiredService<TimeProvider>()))
        .AddEventHandler<MailLeft, MailSending>();

    private static IMailSender SenderFor(IConfiguration configuration, TimeProvider clock)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions();
        return options.Host.Length > 0
            ? new MailServer(options)
            : new MailFolder(Path.Combine(configuration["Data"] ?? "App_Data", "mails"), clock);
    }
}
