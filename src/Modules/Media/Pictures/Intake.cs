namespace Storefront.Media.Pictures;

/// <summary>What became of an uploaded file.</summary>
internal abstract record Intake
{
    private Intake()
    {
    }

    public sealed record Taken(string Hash, int Width, int Height, long Bytes) : Intake;

    public sealed record Refused(string TextKey) : Intake;
}
