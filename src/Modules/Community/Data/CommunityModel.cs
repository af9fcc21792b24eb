using Microsoft.EntityFrameworkCore;
using Storefront.Community.Board;
using Storefront.Community.Mails;
using Storefront.Community.Members;
using Storefront.Community.Mentors;
using Storefront.Community.Moderation;
using Storefront.Community.Peers;
using Storefront.Community.Practices;
using Storefront.Platform.Data;

namespace Storefront.Community.Data;

internal sealed class CommunityModel : IModelPart
{
    public void Build(ModelBuilder model)
    {
        model.Entity<Member>().ToTable("Community_Member");
        model.Entity<Question>().ToTable("Community_Question");
        model.Entity<Answer>().ToTable("Community_Answer");
        model.Entity<Practice>().ToTable("Community_Practice");
        model.Entity<PostPicture>().ToTable("Community_Picture");
        model.Entity<Following>().ToTable("Community_Following");
        model.Entity<Thanks>().ToTable("Community_Thanks");
        model.Entity<Report>().ToTable("Community_Report");
        model.Entity<Told>().ToTable("Community_Told");
        model.Entity<MentorOffer>(offer =>
        {
            offer.ToTable("Community_Mentor");
            offer.Ignore(row => row.FreeTimes);
        });
        model.Entity<PeerShare>().ToTable("Community_Peer");
        model.Entity<Talk>().ToTable("Community_Talk");
    }
}
