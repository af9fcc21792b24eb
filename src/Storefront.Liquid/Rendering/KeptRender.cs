using Storefront.Liquid.Values;

namespace Storefront.Liquid.Rendering;

/// <summary>What a template made, and of what: of the very same it would make the same again. For all threads.</summary>
public sealed class KeptRender
{
    private readonly Template _template;
    private readonly LiquidScope? _scope;

    internal KeptRender(Template template, LiquidScope? scope, LiquidValue[] values, byte[] html) =>
        (_template, _scope, Values, Html) = (template, scope, values, html);

    /// <summary>Bytes of its HTML.</summary>
    public int Length => Html.Length;

    /// <summary>Of the names the template can read, in their order.</summary>
    internal LiquidValue[] Values { get; }

    internal byte[] Html { get; }

    internal bool IsOf(Template template, LiquidScope? scope) => ReferenceEquals(template, _template) && ReferenceEquals(scope, _scope);
}
