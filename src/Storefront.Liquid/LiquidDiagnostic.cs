namespace Storefront.Liquid;

/// <summary>Something a theme author should know: where, and what. Shown in the editor, never to shoppers.</summary>
public sealed record LiquidDiagnostic(string Template, int Line, string Problem)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Template}:{Line}: {Problem}";
}
