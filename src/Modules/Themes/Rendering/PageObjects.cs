using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Platform.Pages;

namespace Storefront.Themes.Rendering;

/// <summary>
/// Which type loads which object. Names are asked once, so that a page creates only the loaders it needs and not those of
/// every module.
/// </summary>
internal sealed class PageObjects
{
    private FrozenDictionary<string, Type>? _objects;
    private FrozenDictionary<string, Type>? _settings;

    /// <summary>Learns the names from the services of the first page.</summary>
    public void Learn(IServiceProvider services)
    {
        _settings ??= services.GetServices<ISettingObject>()
            .ToFrozenDictionary(found => found.SettingType, found => found.GetType(), StringComparer.Ordinal);
        _objects ??= services.GetServices<IPageObject>()
            .ToFrozenDictionary(found => found.Name, found => found.GetType(), StringComparer.Ordinal);
    }

    public bool HasSetting(string type) => _settings!.ContainsKey(type);

    public IPageObject? Find(string name, IServiceProvider services) => _objects!.TryGetValue(name, out var type)
        ? (IPageObject)services.GetRequiredService(type)
        : null;

    public ISettingObject Setting(string type, IServiceProvider services) =>
        (ISettingObject)services.GetRequiredService(_settings![type]);
}
