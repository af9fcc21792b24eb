using Storefront.Platform.Texts;

namespace Storefront.Relief.Claims;

/// <summary>What the parts of pages that show a result need.</summary>
internal sealed record PathOfNumber(WorkedOut Work, StepWords Words, TextIn Texts);
