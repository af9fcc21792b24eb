namespace Storefront.Ordering;

/// <summary>
/// The words on the button that concludes a contract. Prescribed (§ 312j (3) BGB): with other words no contract comes about.
/// A constant, so that neither a theme nor a translation can change it.
/// </summary>
internal static class OrderLabel
{
    public const string Text = "zahlungspflichtig bestellen";

    /// <summary>The register of prescribed labels (L-ORDER), spelt out letter by letter.</summary>
    private const string Register = "zahlungs" + "pflichtig" + " " + "bestellen";

    /// <summary>The program does not start with another label.</summary>
    public static void Check(string label)
    {
        if (!string.Equals(label, Register, StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                $"The order button says \"{label}\"; § 312j (3) BGB prescribes \"{Register}\".");
        }
    }
}
