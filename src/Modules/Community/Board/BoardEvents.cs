namespace Storefront.Community.Board;

/// <summary>Somebody answered. Raised where the answer belongs.</summary>
internal sealed record AnswerGiven(string Question, string Answer);

/// <summary>An answer helped. Raised where the question belongs.</summary>
internal sealed record AnswerAccepted(string Question, string Answer);
