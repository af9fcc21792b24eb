using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Community.Board;
using Storefront.Community.Contracts;
using Storefront.Community.Data;
using Storefront.Community.Mails;
using Storefront.Community.Members;
using Storefront.Community.Mentors;
using Storefront.Community.Moderation;
using Storefront.Community.Network;
using Storefront.Community.Peers;
using Storefront.Community.Practices;
using Storefront.Community.Samples;
using Storefront.Community.Tips;
using Storefront.Learning.Contracts;
using Storefront.Media.Contracts;
using Storefront.Platform;
using Storefront.Platform.Events;
using Storefront.Platform.Jobs;
using Storefront.Platform.Modules;
using Storefront.Platform.Web;
using Storefront.Tenants.Contracts;

namespace Storefront.Community;

/// <summary>„Händler helfen Händlern“: members of all towns ask, answer, and tell what worked.</summary>
public sealed class CommunityModule : IModule
{
    internal const string TakePart = "community.take_part";
    internal const string Moderate = "community.moderate";

    /// <summary>Figures of the business are the owner's to give.</summary>
    internal const string Peers = "community.peers.settings";

    /// <summary>The help board at all.</summary>
    internal const string Feature = "Community";

    /// <summary>The room that all towns share; without it a tenant has only its town's own.</summary>
    internal const string AcrossTowns = "CommunityAcrossTowns";

    public ModuleManifest Manifest { get; } = new(
        "community", 18, new Feature(Feature, TenantKinds.Tenant), new Feature(AcrossTowns, TenantKinds.Tenant, true, Feature));

    public IEnumerable<NavigationEntry> Navigation =>
    [
        new("community.menu", BoardPage.Path, "people", TenantKinds.Tenant, 972, TakePart, Feature),
        new("community.menu", OperatorModerationPage.Path, "people", TenantKinds.Operator, 42),
    ];

    public IEnumerable<Permission> Permissions => [new(TakePart, TenantKinds.Tenant), new(Moderate, TenantKinds.Town), new(Peers, TenantKinds.Shop)];

    public void AddServices(IServiceCollection services, IConfiguration configuration) => services
        .AddModelPart<CommunityModel>()
        .AddSingleton(new AuditKind("community", TenantKinds.Tenant | TenantKinds.Operator, "community_"))
        .AddScoped<Window>()
        .AddScoped<MemberBook>()
        .AddScoped<Leaving>()
        .AddEventHandler<StaffLeft, ForgetWhoLeft>()
        .AddSingleton<Bylines>()
        .AddSingleton<Screens>()
        .AddSingleton<PostLimits>()
        .AddScoped<PostPictures>()
        .AddScoped<BoardList>()
        .AddScoped<QuestionReading>()
        .AddScoped<BoardDesk>()
        .AddScoped<PostEditing>()
        .AddScoped<PracticeDesk>()
        .AddScoped<IPictureUses, PicturesOfPosts>()
        .AddSingleton<KnownCards>()
        .AddScoped<ITipSource, CardsOnScreens>()
        .AddScoped<ReportDesk>()
        .AddScoped<ModerationDesk>()
        .AddScoped<ITownTask, ReportsToRead>()
        .AddSingleton<INavigationCount, OpenReportsOfHost>()
        .AddScoped<MemberMail>()
        .AddEventHandler<AnswerGiven, TellFollowers>()
        .AddEventHandler<AnswerAccepted, TellWhoAnswered>()
        .AddEventHandler<PostDecided, TellAuthor>()
        .AddScoped<MentorDesk>()
        .AddScoped<IMentorRoom, VideoRoom>()
        .AddEventHandler<TalkCancelled, CloseRoom>()
        .AddEventHandler<TalkDecided, CloseRoomOfDeclined>()
        .AddScoped<TalkRequests>()
        .AddEventHandler<TalkAsked, TellMentor>()
        .AddEventHandler<TalkCancelled, TellMentorOfCancelling>()
        .AddEventHandler<TalkDecided, TellAsker>()
        .AddScoped<PeerDesk>()
        .AddRecurringWork<CountPeers>()
        .AddRecurringWork<WeeklyDigest>()
        .AddScoped<DigestOfTown>()
        .AddRecipeStep<QuestionStep>()
        .AddRecipeStep<PracticeStep>()
        .AddRecipeStep<MentorStep>()
        .AddScoped<SampleMembers>();
}
