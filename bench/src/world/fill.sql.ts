/** Tables and helpers of the session that fills a world. */
export const PREPARE = `
set session_replication_role = replica;
set search_path = events, extensions;
set maintenance_work_mem = '1GB';
set work_mem = '256MB';
create function pg_temp.any_of(list text[]) returns text language sql volatile
  as 'select list[1 + floor(random() * cardinality(list))::int]';
create function pg_temp.often_first(list text[]) returns text language sql volatile
  as 'select list[1 + floor(power(random(), 2.2) * cardinality(list))::int]';
create temp table city (n int primary key, name text, country text, zone text, lat float8, lng float8);
create temp table place (city int, k int, id uuid, primary key (city, k)) `

/** $1 … $6: number, name, country, zone, latitude and longitude of each city. */
export const CITIES = `insert into city
select * from unnest($1::int[], $2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[])`

/** Around the middle of its city, three quarters of all within 8 km: the sum of several chances is nearly normal. */
const SPREAD = '(random() + random() + random() + random() - 2) * 0.1'

/** $1: venues of each city, as a list by its number. */
export const VENUES = `
with made as (
  select c.n as city, k, uuidv7() as id, c.name as city_name, c.country, c.zone,
    c.lat + ${SPREAD} as lat, c.lng + ${SPREAD} / cos(radians(c.lat)) as lng,
    pg_temp.any_of('{Old,New,Blue,Red,Golden,Royal,Grand,Little,North,South,River,Garden}') || ' '
      || pg_temp.any_of('{Hall,Theatre,Club,Arena,Museum,Gallery,Park,Square,Library,Bar,Kitchen,Studio}') || ' ' || k as name
  from city c cross join lateral generate_series(0, ($1::int[])[c.n + 1] - 1) k
), stored as (
  insert into venues (id, name, city, country, lat, lng, time_zone, match_key, name_key)
  select id, name, city_name, country, lat, lng, zone, id::text, folded(name) from made
)
insert into place select city, k, id from made`

/** People who organise. $1: how many. */
export const ORGANISERS = `
insert into people (id, username, display_name)
select ('00000000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'organiser' || n, 'Organiser ' || n
from generate_series(1, $1::int) n`

const CATEGORIES = `'{music,rock-pop,nightlife,clubs,jazz,comedy,stand-up,theatre,food-drink,sports,film,art-exhibitions,
family,kids,learning,talks,workshops,markets,classical,electronic,running,outdoors,hikes,tech,community,wellness,yoga,
festivals,tastings,books,games,history,tours,dance,photography,galleries,languages,folk-world,improv,conferences,
volunteering,opera,cycling,nature,cooking,football,hackathons,lgbtq,open-air-cinema,theatre-dance,other}'`
const KINDS = `'{concert,night,party,show,festival,workshop,tour,market,talk,class,tasting,exhibition,run,walk,session,
screening,jam,quiz,fair,meetup,reading,recital,match,brunch,masterclass,premiere,parade,ball,retreat,marathon}'`
const MOODS = `'{live,open,free,summer,late,acoustic,secret,big,family,classic,urban,wild,slow,golden,winter,first,silent,
electric,local,vintage,sunset,rooftop,midnight,outdoor,indie,royal,tiny,grand,curious,velvet}'`
const TAGS = `'{music,live,outdoors,free,kids,family,dance,art,food,wine,beer,vegan,tech,startup,design,running,yoga,books,
poetry,film,history,science,craft,vintage,queer,students,seniors,accessible,english,beginners}'`
const [ONSETS, VOWELS, ENDS] = [
  `'{b,br,c,d,dr,f,g,gr,h,k,kl,l,m,n,p,pr,r,s,st,t,tr,v,z}'`,
  `'{a,e,i,o,u,ai,ea,ou}'`,
  `'{n,r,l,s,ld,nt,rk,ss,x,m}'`,
]
/** An invented word out of some 30,000, the short ones more often: names of artists and things. */
const NAME = `initcap(pg_temp.often_first(${ONSETS}) || pg_temp.often_first(${VOWELS}) || pg_temp.often_first(${ENDS})
  || case when random() < 0.5 then pg_temp.often_first(${VOWELS}) || pg_temp.often_first(${ENDS}) else '' end)`

/**
 * Published events $1 to $2 (their numbers): a city by population ($3: where each begins between 0 and 1), a category
 * that is more or less common, evenings of the next 90 days, three quarters at a venue ($4: how many each city has, the
 * first ones busier), one in twelve online, one in twenty over several days. $5: how many people organise.
 */
export const EVENTS = `
with chosen as (
  select n, width_bucket(random(), $3::float8[]) as city, pg_temp.often_first(${CATEGORIES}) as category,
    random() as at_venue, random() as price, random() < 0.083 as online, random() as length,
    floor(random() * 90)::int as day, pg_temp.any_of('{8,10,11,14,16,18,18,19,19,20,20,20,21,21,22}')::int as hour,
    pg_temp.often_first(${KINDS}) as kind, pg_temp.any_of(${MOODS}) as mood, ${NAME} as name, ${NAME} as other_name,
    1 + floor(power(random(), 2) * $5::int)::int as organiser
  from generate_series($1::int, $2::int) n
), placed as (
  select x.*, c.name as city_name, c.country, c.zone, v.id as venue_id, v.name as venue_name,
    case when not online then coalesce(v.lat, c.lat + ${SPREAD}) end as lat,
    case when not online then coalesce(v.lng, c.lng + ${SPREAD} / cos(radians(c.lat))) end as lng,
    (date_trunc('day', now() at time zone c.zone) + make_interval(days => day, hours => hour)) at time zone c.zone as starts
  from chosen x
  join city c on c.n = x.city
  left join place p on at_venue < 0.75 and not online and p.city = x.city
    and p.k = floor(power(at_venue / 0.75, 2) * ($4::int[])[x.city + 1])::int
  left join venues v on v.id = p.id
)
insert into events (id, slug, organiser_id, status, kind, title, summary, description, category, tags, starts_at, ends_at,
  time_zone, venue_id, place_name, city, country, lat, lng, capacity, price_from, price_currency, price_free, language,
  published_at)
select uuidv7(), lower(mood || '-' || kind || '-' || name) || '-' || n,
  ('00000000-0000-7000-8000-' || lpad(to_hex(organiser), 12, '0'))::uuid, 'published',
  case when online then 'virtual' else 'in_person' end, initcap(mood) || ' ' || kind || ' with ' || name,
  'A ' || mood || ' ' || kind || ' in ' || city_name || ' for everyone who likes ' || category,
  'Join ' || name || ' and ' || other_name || ' for a ' || mood || ' ' || kind || '. ' || 'Doors open half an hour before.'
    || E'\\n\\n' || 'Expect ' || pg_temp.any_of(${TAGS}) || ', ' || pg_temp.any_of(${TAGS}) || ' and good company at '
    || coalesce(venue_name, city_name) || '. Last time ' || ${NAME} || ' came too, and people stayed until the end.'
    || E'\\n\\n' || 'Bring a friend; **places are limited**. Questions? Ask ' || ${NAME} || '.',
  category, array[pg_temp.often_first(${TAGS}), pg_temp.often_first(${TAGS})], starts,
  starts + case when length < 0.05 then make_interval(days => 2 + floor(length * 400)::int)
    else make_interval(mins => 60 + floor(length * 12)::int * 15) end,
  zone, venue_id, venue_name, case when not online then city_name end, case when not online then country end, lat, lng,
  case when length < 0.6 then 10 * (1 + floor(power(length / 0.6, 3) * 60)::int) end,
  case when price < 0.4 then 0 else 500 + floor(price * 40)::int * 100 end, 'EUR', price < 0.4, 'en', now()
from placed`

/**
 * The dates, places and likes of all events, then their listings as the service makes them. A table that is counted while
 * it is empty is read whole until it is counted again: a fresh installation has none such, so the others are left alone.
 */
export const DATES = `
insert into occurrences (id, event_id, original_start, starts_at, ends_at)
  select id, id, starts_at, starts_at, ends_at from events where rrule is null and rdates = '{}';
insert into stock (occurrence_id, event_id, capacity) select id, id, capacity from events;
insert into likes (user_id, event_id)
  select gen_random_uuid(), e.id from events e cross join lateral
    generate_series(1, floor(power(('x' || right(e.id::text, 4))::bit(16)::int / 65536.0, 12) * 60)::int) k;
insert into stats (event_id, likes) select event_id, count(*) from likes group by 1;
analyze events, occurrences, stock, likes, stats`

export const LIST = 'select list_events(array(select id from events order by id offset $1 limit $2), now())'
