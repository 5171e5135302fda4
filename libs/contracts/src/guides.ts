import { z } from 'zod';
import { RoleSchema } from './vocabulary.js';

const GuideHeadSchema = z.object({
  slug: z.string(),
  title: z.string(),
  lead: z.string(),
  /** Whom it is for. */
  roles: z.array(RoleSchema),
});

/** How somebody of a role works with the screens, in Vietnamese. Labels of screens stand in `[[ ]]`. */
export const GuideSchema = GuideHeadSchema.extend({
  sections: z.array(
    z.object({
      title: z.string(),
      steps: z.array(z.string()),
      /** A picture of the screen: `/guides/{name}.png` of the web app, with what it shows in words. */
      picture: z.object({ name: z.string(), alt: z.string() }).optional(),
    }),
  ),
}).meta({ id: 'Guide' });
export type GuideBody = z.infer<typeof GuideSchema>;

export const GuideListSchema = z.object({ items: z.array(GuideHeadSchema) }).meta({ id: 'GuideList' });
export type GuideList = z.infer<typeof GuideListSchema>;
