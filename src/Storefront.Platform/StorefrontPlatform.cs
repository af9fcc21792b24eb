using System.Reflection;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Storefront.Platform.BackOffice;
using Storefront.Platform.Data;
using Storefront.Platform.Events;
using Storefront.Platform.Forms;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Pages;
using Storefront.Platform.Recipes;
using Storefront.Platform.Scopes;
using Storefront.Platform.Texts;
using Storefront.Platform.Web;

namespace Storefront.Platform;

/// <summary>Puts the Platform and the modules together. The host calls these two and nothing else.</summary>
public static class StorefrontPlatform
{
    public static IServiceCollection AddStorefront(
        this IServiceCollection services, ModuleCatalog modules, IConfiguration configuration)
    {
        services.AddSingleton(modules).AddSingleton(TimeProvider.System).AddHttpContextAccessor();
        AddScopes(services, configuration);
        AddData(services, configuration);
        AddEventsAndJobs(services);
        if (configuration.GetValue("Background", defaultValue: true))
        {
            AddBackground(services);
        }

        AddPages(services, configuration);
        AddPart(services, "platform", typeof(StorefrontPlatform).Assembly);
        foreach (var module in modules.Modules)
        {
            AddPart(services, module.Manifest.Id, module.GetType().Assembly);
            module.AddServices(services, configuration);
        }

        return services;
    }

    /// <summary>The pipeline, from the door to the page.</summary>
    public static WebApplication UseStorefront(this WebApplication app)
    {
        var assets = app.Services.GetRequiredService<EmbeddedAssets>();
        app.UseMiddleware<HeadAsGet>();
        // Most requests of one node without a proxy carry none of these; the work is for those that do.
        app.UseWhen(IsForwarded, forwarded => forwarded.UseForwardedHeaders());
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = ErrorPages.ForTroubleAsync,
            SuppressDiagnosticsCallback = trouble => ErrorPages.IsSendersTrouble(trouble.HttpContext, trouble.Exception),
        });
        app.UseMiddleware<SecurityHeaders>();
        app.Use((context, next) => assets.Find(context.Request.Path) is { } asset ? asset.ServeAsync(context) : next(context));
        app.UseMiddleware<ScopeMiddleware>();
        app.UseStatusCodePages(ErrorPages.ForStatusAsync);
        app.UseMiddleware<SameOriginGuard>();
        app.Use((context, next) =>
        {
            WholeForm.Demand(context);
            return next(context);
        });
        app.UseMiddleware<PreviewDoor>();
        app.UseRouting();
        app.UseOutputCache();
        // A kept page is in its language already.
        app.UseMiddleware<LanguageMiddleware>();
        // Only the back office (BackOfficeGate) and pages that are not public yet (PreviewDoor) ask who somebody is, and what they may. Without these words ASP.NET would add both questions to every page by itself.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        ((IApplicationBuilder)app).Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseMiddleware<BackOfficeGate>();
        app.MapRazorPages();
        foreach (var module in app.Services.GetRequiredService<ModuleCatalog>().Modules)
        {
            module.MapEndpoints(app);
        }

        app.MapGet("/health", () => Results.Ok("ok"));
        return app;
    }

    private static bool IsForwarded(HttpContext http)
    {
        var headers = http.Request.Headers;
        return headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
            || headers.ContainsKey(ForwardedHeadersDefaults.XForwardedProtoHeaderName)
            || headers.ContainsKey(ForwardedHeadersDefaults.XForwardedHostHeaderName);
    }

    /// <summary>Brings up what has to be there before the first request: tables and the tenant directory.</summary>
    public static async Task StartStorefrontAsync(this IServiceProvider services, CancellationToken cancel = default)
    {
        var migrator = services.GetRequiredService<Migrator>();
        if (migrator.CanMigrate)
        {
            migrator.Migrate();
        }

        await services.GetRequiredService<DirectoryWatch>().RefreshAsync(cancel);
    }

    private static void AddScopes(IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(OperatorHost.From(configuration["PublicUrl"]))
        .AddSingleton<TenantDirectory>()
        .AddSingleton<ScopeResolver>()
        .AddSingleton<ScopeDoor>()
        .AddSingleton<DirectoryWatch>()
        .AddScoped<CurrentScope>()
        .AddScoped<TownCookie>();

    private static void AddData(IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Database").Get<DatabaseOptions>() ?? new DatabaseOptions();
        if (options.IsSqlite)
        {
            SqliteEngine.Ready();
        }

        services.AddSingleton(options)
            .AddSingleton<ModelParts>()
            .AddSingleton<WriteGate>()
            .AddSingleton<ConnectionSource>()
            .AddSingleton<Migrator>()
            .AddScoped<OpenWork>()
            .AddScoped<ScopedSql>()
            .AddScoped<LastSaves>()
            .AddRecurringWork<KeepStatistics>()
            .AddDbContext<StorefrontDb>((provider, builder) => Connect(builder, options, provider.GetRequiredService<ConnectionSource>()), ServiceLifetime.Scoped, ServiceLifetime.Singleton)
            .AddScoped(typeof(Lazy<>), typeof(WhenNeeded<>));
    }

    // Once for the process: working the options out costs more than a small query.
    private static void Connect(DbContextOptionsBuilder builder, DatabaseOptions options, ConnectionSource connections)
    {
        builder.ReplaceService<IModelCacheKeyFactory, ScopeModelCacheKeyFactory>().AddInterceptors(connections.Interceptor);
        if (options.IsSqlite)
        {
            builder.UseSqlite(options.ConnectionString);
            return;
        }

        builder.UseNpgsql(options.ConnectionString);
    }

    private static void AddEventsAndJobs(IServiceCollection services) => services
        .AddSingleton(provider => new Outbox(
            provider.GetServices<HandlerRegistration>(), provider.GetRequiredService<TimeProvider>()))
        .AddSingleton<OutboxDispatcher>()
        .AddSingleton<JobSignal>()
        .AddScoped<JobQueue>()
        .AddSingleton(provider => new JobRunner(
            provider.GetServices<JobKind>(),
            provider.GetRequiredService<ScopeDoor>(),
            provider.GetRequiredService<JobSignal>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<JobRunner>>()))
        .AddSingleton(provider => new RecurringRunner(
            provider.GetServices<RecurringKind>(),
            provider.GetRequiredService<ScopeDoor>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<RecurringRunner>>()))
        .AddScoped<RecipeRunner>();

    /// <summary>Work that goes on by itself. Off for commands, and for tests, which drain the queues when they choose.</summary>
    private static void AddBackground(IServiceCollection services) => services
        .AddHostedService(provider => provider.GetRequiredService<DirectoryWatch>())
        .AddHostedService(provider => provider.GetRequiredService<EvictionNews>())
        .AddHostedService(provider => provider.GetRequiredService<OutboxDispatcher>())
        .AddHostedService(provider => provider.GetRequiredService<JobRunner>())
        .AddHostedService(provider => provider.GetRequiredService<RecurringRunner>());

    private static void AddPages(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<TextCatalog>().AddSingleton<RequestLanguage>().AddSingleton<EmbeddedAssets>();
        services.AddSingleton<PageMemory>().AddSingleton<IKeptForPages>(provider => provider.GetRequiredService<PageMemory>());
        services.AddSingleton<NodePages>().AddSingleton<EvictionNews>()
            .AddSingleton(provider => new PageCache(provider.GetRequiredService<NodePages>(), provider.GetRequiredService<EvictionNews>()));
        services.AddSingleton<MatcherPolicy, TenantMatcherPolicy>().AddScoped<OfficeMenu>().AddSingleton<OfficeDoors>();
        services.AddOutputCache(options => options.SizeLimit = 256 * 1024 * 1024).AddSingleton<PagePolicy>();
        // SameOriginGuard protects all forms; a token would tie a form to the session it was opened in.
        services.AddRazorPages(options =>
            {
                options.RootDirectory = "/";
                options.Conventions.ConfigureFilter(new IgnoreAntiforgeryTokenAttribute());
            })
            .InitializeTagHelper<FormTagHelper>((form, _) => form.Antiforgery = false)
            .AddMvcOptions(options =>
            {
                options.Filters.Add(new WholeForms());
                var texts = new TextsAsDeclared();
                options.ModelMetadataDetailsProviders.Add(texts);
                options.ModelBinderProviders.Insert(0, texts);
                options.MaxModelValidationErrors = 50;

                // Pages say themselves what has to be there, in the person's language; "The Tab field is required." helps nobody.
                options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            });
        services.AddPagesOnDemand();
        services.AddAuthorization();
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.Cookie.Name = "staff";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.IsEssential = true;
            cookie.ExpireTimeSpan = TimeSpan.FromDays(30);
            cookie.SlidingExpiration = true;
        });
        services.Configure<ForwardedHeadersOptions>(options => options.ForwardedHeaders =
            ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost);
        var protection = services.AddDataProtection().SetApplicationName("storefront");
        if (configuration["Data"] is { Length: > 0 } folder)
        {
            protection.PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(folder, "keys")));
        }
    }

    private static void AddPart(IServiceCollection services, string name, Assembly assembly) => services
        .AddSingleton(new TextSource(assembly))
        .AddSingleton(new AssetSource(name, assembly))
        .AddSingleton(new MigrationAssembly(assembly));
}

/// <summary>Short forms for what modules register often.</summary>
public static class ModuleServices
{
    public static IServiceCollection AddModelPart<TPart>(this IServiceCollection services)
        where TPart : class, IModelPart => services.AddSingleton<IModelPart, TPart>();

    public static IServiceCollection AddRecipeStep<TStep>(this IServiceCollection services)
        where TStep : class, IRecipeStep => services.AddScoped<IRecipeStep, TStep>();

    public static IServiceCollection AddPageObject<TObject>(this IServiceCollection services)
        where TObject : class, IPageObject =>
        services.AddScoped<TObject>().AddScoped<IPageObject>(provider => provider.GetRequiredService<TObject>());

    public static IServiceCollection AddSettingObject<TObject>(this IServiceCollection services)
        where TObject : class, ISettingObject =>
        services.AddScoped<TObject>().AddScoped<ISettingObject>(provider => provider.GetRequiredService<TObject>());
}
