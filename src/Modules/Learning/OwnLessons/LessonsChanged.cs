namespace Storefront.Learning.OwnLessons;

/// <summary>A town wrote, changed, deleted or brought back a lesson. Raised in the town's scope.</summary>
internal sealed record LessonsChanged;
