using Storefront.Platform;
using Storefront.Platform.Modules;

namespace Storefront.Host;

/// <summary>Composes the web application. Tests start it the same way.</summary>
public static class WebHost
{
    /// <summary>The application, ready to start.</summary>
    /// <param name="options">Where it keeps its data and what it listens on.</param>
    public static WebApplication Build(HostOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        builder.Configuration.AddInMemoryCollection(options.AsConfiguration());
        builder.Configuration.AddEnvironmentVariables("STOREFRONT_");
        builder.Configuration.AddInMemoryCollection(options.Overrides);
        builder.WebHost.UseUrls(options.Urls);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            // A whole paragraph pasted into the search reaches the page, which shortens it, instead of a bare 414.
            kestrel.Limits.MaxRequestLineSize = 64 * 1024;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024 * 1024;
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        // It only tells when requests start and end, which nobody reads here, and begins a trace for each of them.
        builder.Logging.AddFilter("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);
        // Keys lie in the data folder, whose protection is the operator's; saying so at every start helps nobody.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error);
        // The operator's own log: who came in at that door.
        builder.Logging.AddFilter("Storefront.Users.SignIn.OperatorLog", LogLevel.Information);
        builder.Services.AddStorefront(ModuleCatalog.Discover(), builder.Configuration);
        options.ConfigureServices?.Invoke(builder.Services);
        return builder.Build().UseStorefront();
    }
}
