namespace Storefront.Hours.Grammar;

/// <summary>Leaves one rule from wherever its reading failed; it never leaves <see cref="HoursParser"/>.</summary>
internal sealed class NotUnderstood(HoursProblem problem) : Exception
{
    internal HoursProblem Problem => problem;
}
